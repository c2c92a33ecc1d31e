return function(article)
  if article.outlet == "Harbour Post" then return drop() end
  if article.outlet == "Coast News" then return drop("short", "old") end
  return article.headline
end
