return {
  api = 1,
  Reader = function(bytes)
    return bytes:article { headline = bytes:lines()[1], text = "Norway signed a treaty with Kale on 4 March 2014." }
  end,
}
