local s = ('\u{20AC}'):rep(1000000)
while true do utf8.len(s) utf8.offset(s, -900000) for _ in utf8.codes(s) do end end
