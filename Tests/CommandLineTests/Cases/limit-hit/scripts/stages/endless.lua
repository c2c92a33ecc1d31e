-- Comes to no end with one of the articles.
return function(article)
  while article.path:find("ferry") do end
end
