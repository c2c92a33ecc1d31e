function process(article)
  return drop("why")
end
