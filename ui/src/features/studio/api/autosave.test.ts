import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, opened, saving } from './autosave'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const file = { content: 'a', revision: 1 }

function autosave(save: (content: string, revision: number) => Promise<number>) {
  return new Autosave(file, { save, isOvertaken: (error) => error === 'overtaken' })
}

describe('a file that saves itself', () => {
  it('waits for a pause and sends the last text once', async () => {
    const save = vi.fn(async () => 2)
    const it = autosave(save)
    it.change('ab')
    await vi.advanceTimersByTimeAsync(900)
    it.change('abc')
    await vi.advanceTimersByTimeAsync(900)
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(save.mock.calls).toEqual([['abc', 1]])
    expect(it.snapshot()).toMatchObject({ state: 'saved', revision: 2 })
  })

  it('keeps what is typed while it saves, and saves it next, over the new revision', async () => {
    let answer: (revision: number) => void = () => {}
    const save = vi.fn(() => new Promise<number>((resolve) => (answer = resolve)))
    const it = autosave(save)
    it.change('b')
    await vi.advanceTimersByTimeAsync(1_000)
    it.change('c')
    expect(it.snapshot().state).toBe('saving')
    answer(2)
    await vi.advanceTimersByTimeAsync(0)
    expect(it.snapshot()).toMatchObject({ state: 'changed', content: 'c', revision: 2 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(save).toHaveBeenLastCalledWith('c', 2)
  })

  it('tries again when the server did not answer', async () => {
    const save = vi.fn(async (): Promise<number> => 2).mockRejectedValueOnce('silence')
    const it = autosave(save)
    it.change('b')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(it.snapshot()).toMatchObject({ state: 'failed', error: 'silence' })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(it.snapshot().state).toBe('saved')
  })

  it('sends nothing over what somebody else has written, and keeps my text', async () => {
    const save = vi.fn(() => Promise.reject('overtaken'))
    const it = autosave(save)
    it.change('b')
    await vi.advanceTimersByTimeAsync(1_000)
    it.change('c')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(it.snapshot()).toMatchObject({ state: 'overtaken', content: 'c' })
    it.open({ content: 'theirs', revision: 7 })
    expect(it.snapshot()).toMatchObject({ state: 'saved', content: 'theirs', revision: 7 })
  })

  it('saves at once when asked, after what is on its way', async () => {
    const save = vi.fn(async (_: string, revision: number) => revision + 1)
    const it = autosave(save)
    it.change('b')
    await vi.advanceTimersByTimeAsync(1_000)
    it.change('c')
    expect(await it.flush()).toBe(true)
    expect(save).toHaveBeenLastCalledWith('c', 2)
  })

  it('has nothing to save when a change is taken back', () => {
    expect(saving(saving(opened(file), { type: 'changed', content: 'b' }), { type: 'changed', content: 'a' }).state).toBe('saved')
  })
})
