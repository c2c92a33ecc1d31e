return function(article) cnt = 1; if artcle.words then end end
