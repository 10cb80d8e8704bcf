// PouchDB's replication on this machine, for figures beside ours: node sync_pouch.cjs FOLDER LEADS
// FOLDER is where `npm install pouchdb express@4 express-pouchdb` was run. A lead is one document of 22
// fields, about 676 bytes; nothing is encrypted or indexed for search. Prints one JSON object.
const { createRequire } = require('module')
const { spawn } = require('child_process')
const fs = require('fs')
const os = require('os')
const path = require('path')

const [folder, leads, port] = [process.argv[2], Number(process.argv[3]), process.argv[4]]
const installed = createRequire(path.join(path.resolve(folder), 'package.json'))
const PouchDB = installed('pouchdb')
const EDITS = 1000
const BATCH = 1000

function serve () {
  const server = PouchDB.defaults({ prefix: process.argv[5] + '/' })
  const app = installed('express')()
  app.use(installed('express-pouchdb')(server, { inMemoryConfig: true, logPath: process.argv[5] + '/log' }))
  app.listen(Number(port), '127.0.0.1', () => process.send('ready'))
}

function lead (n) {
  const made = { _id: 'lead' + String(n).padStart(8, '0') }
  for (let field = 0; field < 22; field++) made['f' + field] = `${n} ${field}`.padEnd(21, 'x')
  return made
}

async function fill (db) {
  for (let start = 0; start < leads; start += BATCH) {
    const count = Math.min(BATCH, leads - start)
    await db.bulkDocs(Array.from({ length: count }, (_, n) => lead(start + n)))
  }
}

async function timed (work) {
  const began = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - began) / 1e9
}

async function measure () {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'pouch-'))
  fs.mkdirSync(path.join(home, 'server'))
  const there = spawn(process.execPath, [__filename, folder, String(leads), '8398', path.join(home, 'server')],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  try {
    await new Promise((resolve, reject) => { there.once('message', resolve); there.once('exit', reject) })
    const url = 'http://127.0.0.1:8398/leads'
    const first = new PouchDB(path.join(home, 'a'))
    await fill(first)
    await first.replicate.to(url, { batch_size: BATCH })
    const second = new PouchDB(path.join(home, 'b'))
    const came = await timed(() => second.replicate.from(url, { batch_size: BATCH }))
    const found = await second.allDocs({ include_docs: true, limit: EDITS })
    await second.bulkDocs(found.rows.map(({ doc }) => ({ ...doc, f3: 'changed' })))
    const pushed = await timed(() => second.replicate.to(url, { batch_size: BATCH }))
    const held = (await second.info()).doc_count
    if (held !== leads) throw new Error(`${held} of ${leads} came`)
    console.log(JSON.stringify({ pouchdb_first_s: came.toFixed(2), pouchdb_push_s: pushed.toFixed(3), leads }))
  } finally {
    there.kill()
    fs.rmSync(home, { recursive: true, force: true })
  }
}

if (process.argv[5]) serve()
else measure().then(() => process.exit(0), (error) => { console.error(error); process.exit(1) })
