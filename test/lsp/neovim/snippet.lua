-- Runs a configuration as a Neovim user has it (SNIPPET, a file), opens story.md in FOLDER and prints the findings.
-- Neovim 0.7 lacks two functions that the configuration needs.
vim.fs = vim.fs or { dirname = function(file) return vim.fn.fnamemodify(file, ':p:h') end }
vim.lsp.start = vim.lsp.start or function(config)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end
vim.cmd('luafile ' .. vim.fn.fnameescape(vim.env.SNIPPET))
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FOLDER .. '/story.md'))
vim.cmd('setfiletype markdown')
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
for _, each in ipairs(vim.diagnostic.get(0)) do io.stdout:write(each.source .. ': ' .. each.user_data.lsp.code) end
