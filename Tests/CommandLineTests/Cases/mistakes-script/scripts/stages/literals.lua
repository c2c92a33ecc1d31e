return {
  api = 1,
  process = function(article)
    local ships = regex.find_all(article.text, "(ship|boat")
    local days = regex.matches(article.text, "\\d+[a-")
    article.fields.terms = #lexicon.terms("pipelines/lexicons/ship.yaml")
    article.fields.found = #ships > 0 or days or article:matches("[[:word:]") or article:matches([[\bport\b]])
  end,
}
