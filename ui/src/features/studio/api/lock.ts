import type { Person } from '@/shared/api/types'

/** Who may write: nobody knows yet, I, or somebody else. */
export interface Lock {
  state: 'opening' | 'mine' | 'theirs'
  /** Who has it, when it is not me. */
  by?: Person
  /** I have asked for it. */
  asked: boolean
  /** Who wants it of me. */
  askedBy?: Person
  /** Whose wish I have heard and refused; to hear it again would only disturb. */
  refused?: string
}

export type LockEvent =
  | { type: 'taken'; askedBy?: Person | null }
  | { type: 'held'; by?: Person }
  | { type: 'ask' }
  | { type: 'given' }
  | { type: 'kept' }

export const unlocked: Lock = { state: 'opening', asked: false }

/** What becomes of the right to write. */
export function lock(now: Lock, event: LockEvent): Lock {
  switch (event.type) {
    case 'taken': {
      const askedBy = event.askedBy ?? undefined
      if (!askedBy) return { state: 'mine', asked: false }
      return { state: 'mine', asked: false, askedBy, ...(now.refused === askedBy.id ? { refused: askedBy.id } : {}) }
    }
    case 'held':
      return { state: 'theirs', asked: now.asked, ...(event.by ? { by: event.by } : {}) }
    case 'ask':
      return now.state === 'theirs' ? { ...now, asked: true } : now
    case 'given':
      return now.askedBy ? { state: 'theirs', asked: false, by: now.askedBy } : { state: 'theirs', asked: false }
    case 'kept':
      return now.askedBy ? { ...now, refused: now.askedBy.id } : now
  }
}

/** Somebody waits for an answer of mine. */
export const wanted = (now: Lock): Person | undefined => (now.askedBy && now.refused !== now.askedBy.id ? now.askedBy : undefined)

/** Who has a file, as the server says. */
export interface Held {
  by?: Person
  mine: boolean
  askedBy?: Person | null
}

interface Door {
  take: (ask: boolean) => Promise<Held>
  give: () => Promise<void>
  /** Who has it, when the server refuses it to me; undefined for any other failure. */
  heldBy: (error: unknown) => { by?: Person } | undefined
  /** Whether nobody has touched the page for so long that nobody is there. */
  isLeft: () => boolean
}

/** Who has touched nothing for so long has gone; what they wrote is saved. */
const GONE = 10 * 60_000

/** Watches whether somebody is in front of the page. */
export function presence(page: EventTarget) {
  let last = Date.now()
  const touched = () => void (last = Date.now())
  const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel']
  return {
    isLeft: () => Date.now() - last >= GONE,
    start: () => touches.forEach((touch) => page.addEventListener(touch, touched, { passive: true })),
    stop: () => touches.forEach((touch) => page.removeEventListener(touch, touched)),
  }
}

/** How long until the server is asked again: the holder shows that they are there, who waits looks often. */
const BEAT = { mine: 10_000, asked: 3_000, theirs: 15_000 }

/** Takes the right to write on opening, keeps it while the page is open, and hands it over. */
export class LockKeeper {
  private now = unlocked
  private timer: ReturnType<typeof setTimeout> | undefined
  private stopped = true
  private readonly listeners = new Set<() => void>()

  constructor(private readonly door: Door) {}

  readonly snapshot = () => this.now

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly start = () => {
    this.stopped = false
    return this.beat()
  }

  /** Gives back what is mine, and asks no more. */
  readonly stop = () => {
    this.stopped = true
    clearTimeout(this.timer)
    const { state, asked } = this.now
    this.now = unlocked
    return state === 'mine' || asked ? this.door.give().catch(() => undefined) : Promise.resolve()
  }

  readonly ask = () => {
    this.take({ type: 'ask' })
    return this.beat()
  }

  readonly keep = () => this.take({ type: 'kept' })

  readonly give = async () => {
    await this.door.give()
    this.take({ type: 'given' })
    this.next()
  }

  readonly lost = (by: Person | undefined) => this.take(by ? { type: 'held', by } : { type: 'held' })

  private async beat() {
    clearTimeout(this.timer)
    try {
      const held = await this.door.take(this.now.asked)
      if (held.mine) this.take({ type: 'taken', askedBy: held.askedBy ?? null })
      else this.lost(held.by)
      if (wanted(this.now) && this.door.isLeft()) await this.give()
    } catch (error) {
      const held = this.door.heldBy(error)
      // Silence changes nothing: the next beat may be heard.
      if (held) this.lost(held.by)
    }
    this.next()
  }

  private next() {
    clearTimeout(this.timer)
    if (this.stopped) return
    const wait = this.now.state === 'theirs' ? (this.now.asked ? BEAT.asked : BEAT.theirs) : BEAT.mine
    this.timer = setTimeout(() => void this.beat(), wait)
  }

  private take(event: LockEvent) {
    if (this.stopped) return
    this.now = lock(this.now, event)
    this.listeners.forEach((listener) => listener())
  }
}
