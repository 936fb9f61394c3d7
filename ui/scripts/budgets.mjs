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
  { name: 'studio home', budget: 260, loads: ['src/features/studio/routes/StudioPage.tsx'] },
  ...['BpmnEditor', 'DmnEditor', 'FormEditor'].map((editor) => ({
    name: `studio ${editor}`,
    budget: 800,
    loads: ['src/features/studio/routes/FilePage.tsx', `src/features/studio/editors/${editor}.tsx`],
    studio: true,
  })),
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
// A screen speaks one language at a time: the heaviest counts. The studio has texts of its own besides.
const heaviest = (folder, pattern) =>
  Math.max(0, ...readdirSync(out + folder).filter((file) => pattern.test(file)).map((file) => kilobytes(`${folder}/${file}`)))
const heaviestLanguage = heaviest('assets', /^texts\.\w+-.*\.js$/)
const heaviestOfStudio = heaviest('assets/studio', /^texts\.studio\.\w+-.*\.js$/)
const studioFiles = new Set(Object.values(manifest).map(({ file }) => file).filter((file) => file.startsWith('assets/studio/')))

let failed = false
function report(name, value, budget) {
  const over = value > budget
  failed ||= over
  console.log(`${over ? 'OVER ' : 'ok   '} ${name.padEnd(24)} ${value.toFixed(1).padStart(6)} kB of ${budget.toFixed(0)} kB`)
}

for (const { name, budget, loads, lean, studio } of routes) {
  if (!loads.every((key) => manifest[key])) continue
  const chunks = new Set([entry, ...loads].flatMap((key) => [...closure(key)]))
  const scripts = new Set([...chunks].map((key) => manifest[key].file))
  const js = [...scripts].filter((file) => file.endsWith('.js') && !file.includes('/texts.'))
  const css = new Set([...chunks].flatMap((key) => manifest[key].css ?? []))
  // What is drawn in the studio may weigh what it may weigh, and not a fifth more.
  const texts = heaviestLanguage + (loads[0].includes('/studio/') ? heaviestOfStudio : 0)
  report(`${name} (JS)`, js.reduce((sum, file) => sum + kilobytes(file), texts), studio ? budget : budget * ALLOWANCE)
  if (!studio) report(`${name} (CSS)`, [...css].reduce((sum, file) => sum + kilobytes(file), 0), CSS_BUDGET)
  const strangers = [...chunks].filter((key) => /bpmn|dmn|form-js/.test(key) || studioFiles.has(manifest[key].file))
  if (lean && strangers.length > 0) {
    failed = true
    console.log(`OVER  ${name} loads what only diagrams and forms need: ${strangers.join(', ')}`)
  }
}
if (failed) process.exit(1)
