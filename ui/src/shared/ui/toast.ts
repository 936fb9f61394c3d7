export interface Toast {
  id: number
  message: string
  /** For what can be taken back or looked at. */
  action?: { label: string; run: () => void }
}

const STAYS = 6000

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]) {
  toasts = next
  listeners.forEach((listener) => listener())
}

/** Says that something has been done. What went wrong is said where it went wrong, by a ProblemAlert. */
export function toast(message: string, action?: Toast['action']) {
  const id = ++lastId
  set([...toasts, { id, message, ...(action ? { action } : {}) }])
  setTimeout(() => dismiss(id), STAYS)
}

export function dismiss(id: number) {
  set(toasts.filter((each) => each.id !== id))
}

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  now: () => toasts,
}
