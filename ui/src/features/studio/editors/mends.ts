import type { Problem } from '../api/drafts'

const CAMUNDA = 'http://camunda.org/schema/1.0/dmn'
const DECISION = /<(?:[\w-]+:)?decision(?=\s)(?:"[^"]*"|'[^']*'|[^>"'])*>/g

const idOf = (tag: string) => /\sid="([^"]*)"/.exec(tag)?.[1]

type Mend = (problem: Problem, content: string) => string | undefined

/** What the editors of tables and forms have no field for, because there is only one right answer to it. */
const MENDS: Partial<Record<string, Mend>> = {
  FORM_ID: ({ params }, content) => `${JSON.stringify({ ...(JSON.parse(content) as object), id: params['expected'] }, null, 2)}\n`,
  DECISION_ID: ({ params }, content) => {
    const [tag, ...others] = content.match(DECISION) ?? []
    const id = tag && idOf(tag)
    const expected = String(params['expected'])
    // Which of several is asked, only who draws them knows.
    if (!id || others.length > 0 || content.includes(`id="${expected}"`)) return undefined
    return ['id="', 'href="#', 'dmnElementRef="'].reduce((text, name) => text.replaceAll(`${name}${id}"`, () => `${name}${expected}"`), content)
  },
  TIME_TO_LIVE: ({ element, params }, content) => {
    const tag = content.match(DECISION)?.find((each) => idOf(each) === element)
    const prefix = new RegExp(`xmlns:([\\w-]+)="${CAMUNDA}"`).exec(content)?.[1]
    const attribute = `${prefix ?? 'camunda'}:historyTimeToLive="${String(params['expected'])}"${prefix ? '' : ` xmlns:camunda="${CAMUNDA}"`}`
    const bare = tag?.replace(/\s[\w-]+:historyTimeToLive="[^"]*"/, '')
    return tag && bare && content.replace(tag, () => bare.replace(/^<\S+/, (start) => `${start} ${attribute}`))
  },
}

/** A table or a form without a problem; nothing where there is more than one way to mend it. */
export function mended(problem: Problem, content: string): string | undefined {
  if (problem.file.endsWith('.bpmn')) return undefined
  try {
    return MENDS[problem.code]?.(problem, content)
  } catch {
    return undefined
  }
}
