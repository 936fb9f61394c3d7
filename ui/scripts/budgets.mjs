// What a screen costs to load, in kB of gzip, read from the build's manifest. Fails the build when a screen grew too heavy.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const out = fileURLToPath(new URL('../../target/classes/static/', import.meta.url))
const manifest = JSON.parse(readFileSync(`${out}.vite/manifest.json`, 'utf8'))
const ALLOWANCE = 1.2
const CSS_BUDGET = 40

/** Routes: what is loaded after the entry, by source file; a route whose files are not written yet is left out. */
const routes = [
  { name: 'tasks', budget: 200, loads: ['src/features/tasks/routes/TasksPage.tsx'], lean: true },
  {
    name: 'task with form',
    budget: 360,
    loads: ['src/features/tasks/routes/TaskPage.tsx', 'src/features/tasks/components/FormViewer.tsx'],
  },
  { name: 'leads', budget: 220, loads: ['src/features/leads/routes/LeadsPage.tsx'] },
  { name: 'board', budget: 220, loads: ['src/features/opportunities/routes/BoardPage.tsx'] },
]

const sizes = new Map()
function kilobytes(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(out + file), { level: 9 }).length / 1000)
  return sizes.get(file)
}

/** The chunk and all it imports at once (not what it may import later). */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const imported of manifest[key]?.imports ?? []) closure(imported, seen)
  return seen
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
// A screen speaks one language at a time: the heaviest counts.
const languages = readdirSync(`${out}assets`).filter((file) => /^texts\.\w+-.*\.js$/.test(file))
const heaviestLanguage = Math.max(0, ...languages.map((file) => kilobytes(`assets/${file}`)))

let failed = false
function report(name, value, budget) {
  const over = value > budget
  failed ||= over
  console.log(`${over ? 'OVER ' : 'ok   '} ${name.padEnd(24)} ${value.toFixed(1).padStart(6)} kB of ${budget.toFixed(0)} kB`)
}

for (const { name, budget, loads, lean } of routes) {
  if (!loads.every((key) => manifest[key])) continue
  const chunks = new Set([entry, ...loads].flatMap((key) => [...closure(key)]))
  const scripts = new Set([...chunks].map((key) => manifest[key].file))
  const js = [...scripts].filter((file) => file.endsWith('.js') && !file.includes('/texts.'))
  const css = new Set([...chunks].flatMap((key) => manifest[key].css ?? []))
  report(`${name} (JS)`, js.reduce((sum, file) => sum + kilobytes(file), heaviestLanguage), budget * ALLOWANCE)
  report(`${name} (CSS)`, [...css].reduce((sum, file) => sum + kilobytes(file), 0), CSS_BUDGET)
  const strangers = [...chunks].filter((key) => /bpmn|dmn|form-js|\/studio\//.test(key))
  if (lean && strangers.length > 0) {
    failed = true
    console.log(`OVER  ${name} loads what only diagrams and forms need: ${strangers.join(', ')}`)
  }
}
if (failed) process.exit(1)
