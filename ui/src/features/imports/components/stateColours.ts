import type { Import } from '../api/imports'

export const stateColours: Record<Import['state'], string> = {
  UPLOADED: 'gray',
  CHECKING: 'marmalade',
  CHECKED: 'marmalade',
  RUNNING: 'marmalade',
  DONE: 'pine',
  FAILED: 'red',
}
