return function(article)
  if article.words = 3 then
    return drop("three")
  end
end
