-- What a Neovim user does with the server: open, read, point, fix, type. Prints a line of JSON a step.
-- Variables in the environment: SERVER (command line of the server), FOLDER (with story.md).
local folder, story = vim.env.FOLDER, vim.env.FOLDER .. '/story.md'
local report = {}
local function say(step, value) report[step] = value end
local function await(what, condition)
  if not vim.wait(20000, condition, 20) then error('never happened: ' .. what) end
end
local function request(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 45000)
  if not answers then error(method .. ': ' .. tostring(problem)) end
  for _, answer in pairs(answers) do return answer.result end
end
local function diagnostics()
  local rows = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, each.lnum, each.lnum + 1, true)[1]
    table.insert(rows, {
      line = each.lnum + 1,
      words = line:sub(each.col + 1, each.end_col),
      source = each.source,
      code = each.user_data.lsp.code,
    })
  end
  return rows
end
local function insert(line, column, text)
  vim.api.nvim_buf_set_text(0, line - 1, column, line - 1, column, { text })
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(story))
  vim.bo.filetype = 'markdown'
  local exit
  local id = vim.lsp.start_client({
    name = 'source-critic',
    cmd = vim.fn.split(vim.env.SERVER),
    root_dir = folder,
    on_exit = function(code) exit = code end,
  })
  vim.lsp.buf_attach_client(0, id)

  await('the first finding', function() return #vim.diagnostic.get(0) > 0 end)
  say('opened', diagnostics())

  -- “may” in line 3, pointed at through the emoji before it.
  vim.api.nvim_win_set_cursor(0, { 3, vim.fn.match(vim.fn.getline(3), 'may resign') })
  local params = vim.lsp.util.make_position_params()
  say('hover', request('textDocument/hover', params).contents.value)

  -- Typing, a letter at a time, emoji among them: every change reaches the server as a range.
  for _, text in ipairs({ '😀', 'É', '👩‍👩‍👧', ' ' }) do insert(3, 0, text) end
  for letter in ('It might snow 😀, too. '):gmatch('[%z\1-\127\194-\244][\128-\191]*') do
    insert(1, #vim.fn.getline(1), letter)
  end
  await('the second finding', function() return #vim.diagnostic.get(0) == 2 end)
  await('the moved finding', function()
    for _, row in ipairs(diagnostics()) do if row.line == 3 and row.words ~= 'may' then return false end end
    return true
  end)
  say('typed', diagnostics())

  local first = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  -- Neovim 0.7 hands its own byte columns back as characters; later versions do not.
  local line = vim.fn.getline(first.lnum + 1)
  params.context.diagnostics[1].range = {
    start = { line = first.lnum, character = select(2, vim.str_utfindex(line, first.col)) },
    ['end'] = { line = first.lnum, character = select(2, vim.str_utfindex(line, first.end_col)) },
  }
  local titles = {}
  for _, action in ipairs(request('textDocument/codeAction', params)) do
    table.insert(titles, action.title)
    if action.edit and action.title:find('^Ignore') then
      for _, edits in pairs(action.edit.changes) do
        for _, edit in ipairs(edits) do edit.newText = edit.newText:gsub('reason:', 'reason: tested') end
      end
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      say('fixed', vim.api.nvim_buf_get_lines(0, 0, -1, true))
    end
  end
  say('actions', titles)
  await('the fix', function() return #vim.diagnostic.get(0) == 1 end)

  vim.api.nvim_buf_set_lines(0, 0, 2, true, {})
  await('the finding again', function() return #vim.diagnostic.get(0) == 2 end)
  vim.api.nvim_buf_set_lines(0, 0, -1, true, { 'Calm.' })
  await('calm', function() return #vim.diagnostic.get(0) == 0 end)

  vim.lsp.stop_client(id)
  await('the end of the server', function() return exit ~= nil end)
  say('exit', exit)
end)
if not ok then
  say('problem', tostring(problem))
  say('left', { lines = vim.api.nvim_buf_get_lines(0, 0, -1, true), findings = diagnostics() })
end
io.stdout:write(vim.json and vim.json.encode(report) or vim.fn.json_encode(report))
