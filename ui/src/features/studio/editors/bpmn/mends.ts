import type { Problem } from '../../api/drafts'
import type { Edit } from './edit'
import { is, type DiagramElement } from './moddle'

type Mend = (problem: Problem, element: DiagramElement) => Record<string, unknown>

/** What the panel has no field for, because there is only one right answer to it. */
const MENDS: Partial<Record<string, Mend>> = {
  PROCESS_ID: ({ params }) => ({ id: params['expected'] }),
  NOT_EXECUTABLE: () => ({ isExecutable: true }),
  TIME_TO_LIVE: ({ params }) => ({ 'camunda:historyTimeToLive': params['expected'] }),
  START_NOT_STORED: () => ({ 'camunda:asyncAfter': true }),
  RELEASED_ID_RENAMED: ({ params }) => ({ id: params['before'] }),
  BINDING: (_, element) => ({ [bindingOf(element)]: 'deployment' }),
  DEFAULT_WITH_CONDITION: () => ({ conditionExpression: undefined }),
}

function bindingOf(element: DiagramElement) {
  if (is(element, 'bpmn:UserTask')) return 'camunda:formRefBinding'
  return is(element, 'bpmn:CallActivity') ? 'camunda:calledElementBinding' : 'camunda:decisionRefBinding'
}

/** Whether a press of a button mends it. */
export const isMendable = ({ code, file, element }: Problem) => file.endsWith('.bpmn') && !!element && code in MENDS

/** Mends a problem of an element, so that it can be undone. */
export function mend(edit: Edit, problem: Problem, element: DiagramElement) {
  const attributes = MENDS[problem.code]?.(problem, element)
  if (attributes) edit.attributes(element, attributes)
}
