import type { InstanceState, State } from '../api/migrations'

export const stateColours: Record<State, string> = {
  PREVIEWED: 'gray',
  RUNNING: 'marmalade',
  PAUSED: 'marmalade',
  DONE: 'pine',
  UNDONE: 'gray',
  STAYING: 'gray',
  FINISHING: 'gray',
}

export const instanceColours: Record<InstanceState, string> = {
  PENDING: 'gray',
  MOVED: 'pine',
  FAILED: 'red',
  STAYED: 'marmalade',
  MOVED_BACK: 'gray',
}
