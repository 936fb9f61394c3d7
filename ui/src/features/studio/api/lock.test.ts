import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Person } from '@/shared/api/types'
import { LockKeeper, presence, wanted } from './lock'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const jana: Person = { id: 'j', name: 'Jana' }
const marie: Person = { id: 'm', name: 'Marie' }

/** One file of a server, at which two people stand. */
function server() {
  const now: { by?: Person; askedBy?: Person; left?: boolean } = {}
  const door = (me: Person) => ({
    take: async (ask: boolean) => {
      if (now.by && now.by !== me) {
        if (!ask) throw now.by
        now.askedBy ??= me
        return { by: now.by, mine: false, askedBy: now.askedBy }
      }
      now.by = me
      if (now.askedBy === me) now.askedBy = undefined
      return { by: me, mine: true, askedBy: now.askedBy ?? null }
    },
    give: async () => {
      now.by = now.askedBy
      now.askedBy = undefined
    },
    heldBy: (error: unknown) => (error === 'silence' ? undefined : { by: error as Person }),
    isLeft: () => now.left ?? false,
  })
  return { now, door }
}

describe('the right to write', () => {
  it('is taken on opening, and refused to the next', async () => {
    const { door } = server()
    const first = new LockKeeper(door(jana))
    const second = new LockKeeper(door(marie))
    await first.start()
    await second.start()
    expect(first.snapshot().state).toBe('mine')
    expect(second.snapshot()).toMatchObject({ state: 'theirs', by: jana })
  })

  it('is handed over to who asks', async () => {
    const { door } = server()
    const first = new LockKeeper(door(jana))
    const second = new LockKeeper(door(marie))
    await first.start()
    await second.start()
    await second.ask()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(wanted(first.snapshot())).toEqual(marie)
    await first.give()
    expect(first.snapshot()).toMatchObject({ state: 'theirs', by: marie })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(second.snapshot()).toMatchObject({ state: 'mine', asked: false })
    await vi.advanceTimersByTimeAsync(15_000)
    expect(first.snapshot()).toMatchObject({ state: 'theirs', by: marie })
  })

  it('may be kept, and the same wish is not heard twice', async () => {
    const { door } = server()
    const first = new LockKeeper(door(jana))
    const second = new LockKeeper(door(marie))
    await first.start()
    await second.start()
    await second.ask()
    await vi.advanceTimersByTimeAsync(10_000)
    first.keep()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(first.snapshot().state).toBe('mine')
    expect(wanted(first.snapshot())).toBeUndefined()
  })

  it('goes to who asks when nobody is there any more', async () => {
    const { door, now } = server()
    const first = new LockKeeper(door(jana))
    const second = new LockKeeper(door(marie))
    await first.start()
    await second.start()
    now.left = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect(first.snapshot().state).toBe('mine')
    await second.ask()
    await vi.advanceTimersByTimeAsync(13_000)
    expect(second.snapshot().state).toBe('mine')
  })

  it('knows that nobody is there once the page has not been touched for ten minutes', () => {
    const page = new EventTarget()
    const here = presence(page)
    here.start()
    vi.advanceTimersByTime(9 * 60_000)
    page.dispatchEvent(new Event('keydown'))
    vi.advanceTimersByTime(9 * 60_000)
    expect(here.isLeft()).toBe(false)
    vi.advanceTimersByTime(60_000)
    expect(here.isLeft()).toBe(true)
  })

  it('goes to who waits when the other leaves', async () => {
    const { door, now } = server()
    const first = new LockKeeper(door(jana))
    const second = new LockKeeper(door(marie))
    await first.start()
    await second.start()
    await first.stop()
    expect(now.by).toBeUndefined()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(second.snapshot().state).toBe('mine')
  })

  it('stays mine while the server is silent', async () => {
    const { door } = server()
    const mine = door(jana)
    const take = vi.fn(mine.take)
    const keeper = new LockKeeper({ ...mine, take })
    await keeper.start()
    take.mockRejectedValueOnce('silence')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(keeper.snapshot().state).toBe('mine')
  })
})
