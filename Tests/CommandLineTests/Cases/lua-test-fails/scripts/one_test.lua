return {
  ["a right one"] = function(t) t.eq(1 + 1, 2) end,
  ["tables differ"] = function(t)
    t.eq({ path = "a.txt", words = { 1, 2, 3 } }, { path = "b.txt", words = { 1, 2 }, origin = "North Wire" })
  end,
  ["a wrong value"] = function(t)
    local function check(value) t.ok(value, "there is ice") end
    check(nil)
  end,
}
