return {
  api = 1,
  compose = function(corpus)
    local count = 0
    for _ in ipairs(corpus.findings.pears) do count = count + 1 end
    return { brief.section{ heading = "All", brief.note(count .. " pairs") } }
  end,
}
