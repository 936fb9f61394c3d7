import { after, late, owners, TASK_LATE, words } from './parts'
import type { Block, Domain } from './types'

export function task(domain: Domain): Block {
  const overdue = late({ on: 'task', noun: 'newTask', reason: 'TASK_LATE', due: after(2, 'days'), x: 0, y: 80, words: TASK_LATE })
  // Deals have a form that fits all work on them; elsewhere the form says what is asked, and is chosen.
  const form: Record<string, string> = domain === 'opportunities' ? { 'camunda:formRef': 'work-stage' } : {}
  return {
    id: 'task', icon: 'task', group: 'work', entry: 'task', exit: { from: 'task' },
    name: words('User task', 'Úkol pro člověka', 'Zadanie dla człowieka'),
    hint: words('Work for a person, with a deadline and an escalation', 'Práce pro člověka, s termínem a eskalací', 'Praca dla człowieka, z terminem i eskalacją'),
    parts: [
      {
        key: 'task', type: 'bpmn:UserTask', id: 'newTask', x: 0, y: 0, name: words('New task', 'Nový úkol', 'Nowe zadanie'),
        documentation: words('What is to be done, and how it is known that it is done.', 'Co je třeba udělat a podle čeho se pozná, že je hotovo.', 'Co trzeba zrobić i po czym poznać, że jest zrobione.'),
        attributes: { ...form, 'camunda:formRefBinding': 'deployment', ...owners(), 'camunda:dueDate': after(2, 'days') },
      },
      ...overdue.parts,
    ],
    flows: overdue.flows,
  }
}

export function question(): Block {
  return {
    id: 'question', icon: 'question', group: 'flow', entry: 'gateway', exit: { from: 'gateway' },
    name: words('Question', 'Otázka', 'Pytanie'),
    hint: words('One of several ways, by conditions', 'Jedna z více cest, podle podmínek', 'Jedna z kilku dróg, według warunków'),
    parts: [
      {
        key: 'gateway', type: 'bpmn:ExclusiveGateway', id: 'newQuestion', x: 0, y: 0, name: words('Which way?', 'Kudy dál?', 'Którędy dalej?'),
        documentation: words('What decides which way is taken.', 'Co rozhoduje o tom, kudy se jde dál.', 'Co decyduje o wyborze drogi.'),
      },
    ],
    flows: [],
  }
}

export function parallel(): Block {
  return {
    id: 'parallel', icon: 'parallel', group: 'flow', entry: 'gateway', exit: { from: 'gateway' },
    name: words('At the same time', 'Zároveň', 'Jednocześnie'),
    hint: words('All ways at once, or wait for all', 'Všemi cestami zároveň, nebo počkat na všechny', 'Wszystkimi drogami naraz albo czekać na wszystkie'),
    parts: [{ key: 'gateway', type: 'bpmn:ParallelGateway', id: 'atTheSameTime', x: 0, y: 0 }],
    flows: [],
  }
}

export function start(): Block {
  return {
    id: 'start', icon: 'start', group: 'flow', entry: 'start', exit: { from: 'start' },
    name: words('Start', 'Začátek', 'Początek'),
    hint: words('Where a process begins', 'Kde proces začíná', 'Gdzie proces się zaczyna'),
    parts: [{ key: 'start', type: 'bpmn:StartEvent', id: 'begun', x: 0, y: 0, name: words('Begun', 'Zahájeno', 'Rozpoczęto') }],
    flows: [],
  }
}

export function end(): Block {
  return {
    id: 'end', icon: 'end', group: 'flow', entry: 'end',
    name: words('End', 'Konec', 'Koniec'),
    hint: words('Where a way ends', 'Kde cesta končí', 'Gdzie droga się kończy'),
    parts: [{ key: 'end', type: 'bpmn:EndEvent', id: 'done', x: 0, y: 0, name: words('Done', 'Hotovo', 'Gotowe') }],
    flows: [],
  }
}
