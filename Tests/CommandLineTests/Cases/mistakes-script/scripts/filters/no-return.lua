local function process(article) end
