local t = {}
t.t = t
return t, (function() while true do end end)()
