-- Leaves one small string in every stretch of memory, of one size after the other.
local kept = {}
while true do
  for size = 0, 470, 16 do
    local all = {}
    for i = 1, 30000 do all[i] = ("x"):rep(size) .. i end
    for i = 1, 30000, 15 do kept[#kept + 1] = all[i] end
  end
end
