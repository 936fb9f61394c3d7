/** Who does a task, as people say it, and as models write it. */
export type Doer =
  /** Whoever owns the deal, the lead, the case; while nobody does, their team. */
  | { kind: 'owner' }
  /** The owner alone: nobody else is offered the task. */
  | { kind: 'ownerOnly' }
  /** Whoever of the team takes it. */
  | { kind: 'team' }
  /** Somebody whom an earlier step has found: the responsible of an escalation, the approver of a level. */
  | { kind: 'found'; fact: string }
  | { kind: 'person'; id: string }
  | { kind: 'namedTeam'; id: string }
  | { kind: 'nobody' }
  | { kind: 'other'; assignee?: string; groups?: string }

export interface Routing {
  assignee?: string
  groups?: string
}

const OWNER = '${owner}'
/** A comma is no team: a candidate group that is not known must not be offered to everybody. */
const TEAM = "${team == null ? ',' : team}"
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const FACT = /^\$\{([A-Za-z_]\w*)}$/

export function readDoer({ assignee, groups }: Routing): Doer {
  const who = assignee?.trim() || undefined
  const among = groups?.trim() || undefined
  if (who === OWNER && among === TEAM) return { kind: 'owner' }
  if (who === OWNER && !among) return { kind: 'ownerOnly' }
  if (!who && among === TEAM) return { kind: 'team' }
  if (!who && !among) return { kind: 'nobody' }
  if (who && !among && ID.test(who)) return { kind: 'person', id: who }
  if (among && !who && ID.test(among)) return { kind: 'namedTeam', id: among }
  const fact = who && !among && FACT.exec(who)?.[1]
  return fact ? { kind: 'found', fact } : { kind: 'other', assignee, groups }
}

export function writeDoer(doer: Doer): Routing {
  switch (doer.kind) {
    case 'owner':
      return { assignee: OWNER, groups: TEAM }
    case 'ownerOnly':
      return { assignee: OWNER }
    case 'team':
      return { groups: TEAM }
    case 'found':
      return { assignee: `\${${doer.fact}}` }
    case 'person':
      return { assignee: doer.id }
    case 'namedTeam':
      return { groups: doer.id }
    case 'nobody':
      return {}
    case 'other':
      return { assignee: doer.assignee, groups: doer.groups }
  }
}
