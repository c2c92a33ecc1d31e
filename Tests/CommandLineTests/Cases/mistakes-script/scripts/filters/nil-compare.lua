return function(article)
  if article.fields.weight < 5 then return drop("x") end
end
