import type { EditorProps } from '../EditorProps'
import { service, type Injector } from './services'

type Problem = EditorProps['problems'][number]

const TYPE = 'kramek-problems'

/** Marks elements with how many problems they have; red where one of them is an error. */
export function markProblems(editor: Injector, problems: Problem[], label: (count: number, isError: boolean) => string) {
  const overlays = service(editor, 'overlays')
  const elements = service(editor, 'elementRegistry')
  overlays.remove({ type: TYPE })
  for (const [id, found] of byElement(problems)) {
    const element = elements.get(id)
    if (!element?.parent) continue
    const isError = found.some(({ severity }) => severity === 'ERROR')
    const mark = document.createElement('div')
    mark.className = `bpmn-problem ${isError ? 'error' : 'warning'}`
    mark.textContent = String(found.length)
    mark.title = label(found.length, isError)
    mark.setAttribute('role', 'img')
    mark.setAttribute('aria-label', mark.title)
    overlays.add(id, TYPE, { position: element.waypoints ? { top: -10, left: -10 } : { top: -11, right: 11 }, html: mark })
  }
}

/** Hints are told in the list; a drawing full of marks says nothing. */
export function byElement(problems: Problem[]): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>()
  for (const problem of problems) {
    if (!problem.element || problem.severity === 'HINT') continue
    found.set(problem.element, [...(found.get(problem.element) ?? []), problem])
  }
  return found
}
