/** A file as the server has it. */
export interface Opened {
  content: string
  revision: number
}

/**
 * `changed` waits for a pause in the typing, `failed` is tried again, `overtaken` means that somebody else has written
 * the file meanwhile: nothing is sent any more until the file is opened anew.
 */
export type SaveState = 'saved' | 'changed' | 'saving' | 'failed' | 'overtaken'

export interface Saving extends Opened {
  state: SaveState
  /** What the server has. */
  saved: string
  /** What is on its way. */
  sent?: string
  error?: unknown
}

export type SaveEvent =
  | { type: 'opened'; file: Opened }
  | { type: 'changed'; content: string }
  | { type: 'sent' }
  | { type: 'kept'; revision: number }
  | { type: 'failed'; error: unknown }
  | { type: 'overtaken'; error: unknown }

export const opened = (file: Opened): Saving => ({ ...file, saved: file.content, state: 'saved' })

/** What becomes of a file that is being changed. */
export function saving(now: Saving, event: SaveEvent): Saving {
  const { content, revision, saved, sent } = now
  const rest = { content, revision, saved }
  switch (event.type) {
    case 'opened':
      return opened(event.file)
    case 'changed':
      if (now.state === 'saving' || now.state === 'overtaken') return { ...now, content: event.content }
      return { ...rest, content: event.content, state: event.content === saved ? 'saved' : 'changed' }
    case 'sent':
      return { ...rest, sent: content, state: 'saving' }
    case 'kept': {
      const kept = sent ?? saved
      return { content, revision: event.revision, saved: kept, state: content === kept ? 'saved' : 'changed' }
    }
    case 'failed':
    case 'overtaken':
      return { ...rest, state: event.type, error: event.error }
  }
}

interface Manners {
  save: (content: string, revision: number) => Promise<number>
  /** Somebody else has the file: to try again would not help. */
  isOvertaken: (error: unknown) => boolean
  pause?: number
  again?: number
}

/** Saves a file a moment after each change, one request at a time, and again when the server did not answer. */
export class Autosave {
  private now: Saving
  private timer: ReturnType<typeof setTimeout> | undefined
  private underWay: Promise<void> | undefined
  private readonly listeners = new Set<() => void>()

  constructor(
    file: Opened,
    private readonly manners: Manners,
  ) {
    this.now = opened(file)
  }

  readonly snapshot = () => this.now

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly change = (content: string) => this.take({ type: 'changed', content })

  readonly open = (file: Opened) => this.take({ type: 'opened', file })

  /** Saves at once what is not saved yet; says whether all of it is. */
  readonly flush = async (): Promise<boolean> => {
    await this.underWay
    if (this.now.state === 'changed' || this.now.state === 'failed') await this.send()
    return this.now.state === 'saved'
  }

  readonly stop = () => clearTimeout(this.timer)

  private take(event: SaveEvent) {
    this.now = saving(this.now, event)
    clearTimeout(this.timer)
    const { pause = 1_000, again = 5_000 } = this.manners
    if (this.now.state === 'changed') this.timer = setTimeout(() => void this.send(), pause)
    if (this.now.state === 'failed') this.timer = setTimeout(() => void this.send(), again)
    this.listeners.forEach((listener) => listener())
  }

  private send(): Promise<void> {
    this.take({ type: 'sent' })
    this.underWay = this.manners
      .save(this.now.content, this.now.revision)
      .then((revision) => this.take({ type: 'kept', revision }))
      .catch((error: unknown) => this.take({ type: this.manners.isOvertaken(error) ? 'overtaken' : 'failed', error }))
      .finally(() => {
        this.underWay = undefined
      })
    return this.underWay
  }
}
