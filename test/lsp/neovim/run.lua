-- Runs SCRIPT and ends Neovim, whatever happens: an error would leave it waiting for a user, and its own way out may
-- wait for ever for a language server that still runs.
local clients = vim.lsp.get_clients or vim.lsp.get_active_clients
local ok, problem = pcall(dofile, vim.env.SCRIPT)
if not ok then io.stderr:write(tostring(problem)) end
vim.lsp.stop_client(clients())
vim.wait(5000, function() return #clients() == 0 end, 20)
io.stdout:flush()
os.exit(ok and 0 or 1)
