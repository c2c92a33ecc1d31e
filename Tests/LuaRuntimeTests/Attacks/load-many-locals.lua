local text = ('local a '):rep(150) .. ('do local b '):rep(150)
while true do load(text) end
