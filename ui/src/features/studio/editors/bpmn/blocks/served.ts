import type { Schema } from '@/shared/api/types'
import type { Language } from '@/shared/i18n'
import { after, words } from './parts'
import type { Block, Icon, Part, Words } from './types'

type View = Schema<'BlockView'>

/** What a step wants to be told. */
export interface ServedInput {
  name: string
  kind: View['inputs'][number]['kind']
  label: Words
  required: boolean
  choices: { value: string; label: Words }[]
}

/** A step that the system can do, in the words of every language. */
export interface ServedBlock {
  bean: string
  expression: string
  /** The processes it may stand in; none for all. */
  processes: string[]
  label: Words
  description: Words
  inputs: ServedInput[]
}

/** Puts the words of three answers together. */
export function served(answers: Record<Language, View[]>): ServedBlock[] {
  return answers.en.map((en) => {
    const cs = answers.cs.find(({ bean }) => bean === en.bean) ?? en
    const pl = answers.pl.find(({ bean }) => bean === en.bean) ?? en
    return {
      bean: en.bean,
      expression: en.expression,
      processes: en.processes,
      label: words(en.label, cs.label, pl.label),
      description: words(en.description, cs.description, pl.description),
      inputs: en.inputs.map((input, at) => ({
        name: input.name,
        kind: input.kind,
        required: input.required,
        label: words(input.label, cs.inputs[at]?.label ?? input.label, pl.inputs[at]?.label ?? input.label),
        choices: input.choices.map(({ value, label }, choice) => ({
          value,
          label: words(label, cs.inputs[at]?.choices[choice]?.label ?? label, pl.inputs[at]?.choices[choice]?.label ?? label),
        })),
      })),
    }
  })
}

/** Blocks that stand for themselves in the list of sales; the others are steps of the process they belong to. */
const ICONS: Record<string, Icon> = {
  writeToCustomerDelegate: 'mail',
  tellColleagueDelegate: 'tell',
  createActivityDelegate: 'activity',
  startRetentionDelegate: 'retention',
}

/** Part of a block of several elements: by themselves they would do half of something. */
const WITHIN = new Set(['pauseDeadlinesDelegate', 'resumeDeadlinesDelegate', 'raiseEscalationDelegate'])

/** The steps a process can have, as blocks. */
export function stepsFor(process: string, all: ServedBlock[]): Block[] {
  const fitting = all.filter(({ bean, processes }) => !WITHIN.has(bean) && (processes.length === 0 || processes.includes(process)))
  return fitting.map(step)
}

function step(block: ServedBlock): Block {
  return {
    id: block.bean,
    icon: ICONS[block.bean] ?? 'block',
    group: block.processes.length === 0 ? 'sales' : 'steps',
    name: block.label,
    hint: block.description,
    entry: 'step',
    exit: { from: 'step' },
    parts: [stepPart('step', block, 0, 0)],
    flows: [],
  }
}

function stepPart(key: string, block: ServedBlock, x: number, y: number): Part {
  const inputs = Object.fromEntries(block.inputs.filter(({ required }) => required).map((input) => [input.name, beginning(input)]))
  return {
    key, x, y, type: 'bpmn:ServiceTask', id: block.bean.replace(/Delegate$/, ''), name: block.label, documentation: block.description,
    // A failing step is then an incident of its own, and what was done before it stays done.
    attributes: { 'camunda:delegateExpression': block.expression, 'camunda:asyncBefore': true },
    ...(Object.keys(inputs).length > 0 ? { inputs } : {}),
  }
}

/** What an input says until somebody says better: a step must be complete when it is placed. */
function beginning({ kind, choices, label }: ServedInput): string {
  if (kind === 'CHOICE') return choices[0]?.value ?? ''
  return kind === 'WORKING_TIME' ? 'P1D' : label.en
}

/** The clock stands until the customer answers, or the time is up; then it goes on. */
export function waitForCustomer(all: ServedBlock[]): Block | undefined {
  const pause = all.find(({ bean }) => bean === 'pauseDeadlinesDelegate')
  const resume = all.find(({ bean }) => bean === 'resumeDeadlinesDelegate')
  if (!pause || !resume) return undefined
  return {
    id: 'customer', icon: 'customer', group: 'sales', entry: 'pause', exit: { from: 'resume' },
    name: words('Wait for customer', 'Čekat na zákazníka', 'Czekać na klienta'),
    hint: words('Deadlines stand still until the customer answers', 'Termíny stojí, dokud zákazník neodpoví', 'Terminy stoją, dopóki klient nie odpowie'),
    parts: [
      { ...stepPart('pause', pause, 0, 0), id: 'stopTheClock', name: words('Stop the clock', 'Zastavit čas', 'Zatrzymać czas'),
        documentation: words('The deadlines of the record stand still while the customer has to answer.', 'Lhůty záznamu stojí, dokud má odpovědět zákazník.', 'Terminy rekordu stoją, dopóki ma odpowiedzieć klient.') },
      {
        key: 'first', type: 'bpmn:EventBasedGateway', id: 'whatComesFirst', x: 150, y: 15, name: words('What comes first?', 'Co přijde dřív?', 'Co nastąpi pierwsze?'),
        documentation: words('The answer of the customer, or the end of the time.', 'Odpověď zákazníka, nebo konec lhůty.', 'Odpowiedź klienta albo koniec czasu.'),
      },
      {
        key: 'answer', type: 'bpmn:IntermediateCatchEvent', id: 'customerAnswered', x: 260, y: -38, message: 'tasks.customerAnswered', name: words('Customer answered', 'Zákazník odpověděl', 'Klient odpowiedział'),
        documentation: words('Somebody took the task off waiting, or another system told us.', 'Někdo zrušil čekání u úkolu, nebo to oznámil jiný systém.', 'Ktoś zakończył oczekiwanie w zadaniu albo powiadomił inny system.'),
      },
      {
        key: 'silent', type: 'bpmn:IntermediateCatchEvent', id: 'customerSilent', x: 260, y: 82, timer: after(5, 'days'), name: words('Customer silent', 'Zákazník mlčí', 'Klient milczy'),
        documentation: words('The customer had time to answer.', 'Zákazník měl čas odpovědět.', 'Klient miał czas na odpowiedź.'),
      },
      { ...stepPart('resume', resume, 350, 0), id: 'letTheClockGoOn', name: words('Let the clock go on', 'Spustit čas', 'Wznowić czas'),
        documentation: words('The deadlines go on; what was left of the time is left.', 'Lhůty běží dál; co z času zbývalo, to zbývá.', 'Terminy biegną dalej; ile czasu zostało, tyle zostaje.') },
    ],
    flows: [
      { from: 'pause', to: 'first' },
      { from: 'first', to: 'answer' },
      { from: 'first', to: 'silent' },
      { from: 'answer', to: 'resume' },
      { from: 'silent', to: 'resume' },
    ],
  }
}
