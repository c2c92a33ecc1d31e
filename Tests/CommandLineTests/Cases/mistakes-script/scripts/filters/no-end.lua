return function(article)
  if article.words > 5 then
    return drop("x")
end
