-- The cited files, one a line; with 'endless' it comes to no end.
return {
  api = 1,
  args = { endless = { type = "boolean", default = false, doc = "whether it goes on for ever" } },
  Writer = function(brief, options)
    while options.endless do end
    local lines = {}
    for index, citation in ipairs(brief.citations) do lines[index] = citation.path .. ": " .. citation.quote end
    return table.concat(lines, "\n") .. "\n"
  end,
}
