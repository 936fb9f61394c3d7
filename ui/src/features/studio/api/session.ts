import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { asProblem } from '@/shared/api/problem'
import { useRefresh } from '@/shared/api/refresh'
import { Autosave, type Opened } from './autosave'
import { fileQuery, giveLock, giveLockOnTheWayOut, saveFile, takeLock } from './drafts'
import { LockKeeper, presence, unlocked } from './lock'

const OVERTAKEN = ['draftChanged', 'draftLocked', 'draftNotOpen', 'draftFileRetired', 'notFound']

/** One person at one file: what they write is saved, and nobody else writes it meanwhile. */
export function useFileSession(draft: string, file: string, first: Opened, writable: boolean) {
  const client = useQueryClient()
  const stale = useRefresh()
  // The editor begins anew with each number: it has a text that it did not write itself.
  const [epoch, setEpoch] = useState(0)
  const [autosave] = useState(
    () =>
      new Autosave(first, {
        save: async (content, revision) => {
          const next = await saveFile(draft, file, content, revision)
          // Whoever goes back to the draft sees what is right and wrong with it now.
          void stale('studio/drafts/{id}/files/{file}/revisions', 'studio/drafts/{id}/problems', 'studio/drafts/{id}/comparison')
          void client.invalidateQueries({ queryKey: ['get', '/api/studio/drafts/{id}'] })
          return next
        },
        isOvertaken: (error) => OVERTAKEN.includes(asProblem(error).code),
      }),
  )
  const [here] = useState(() => presence(document))
  const [keeper] = useState(
    () =>
      new LockKeeper({
        take: (ask) => takeLock(draft, file, ask),
        give: () => giveLock(draft, file),
        isLeft: () => here.isLeft() && autosave.snapshot().state === 'saved',
        heldBy: (error) => {
          const problem = asProblem(error)
          return problem.code === 'draftLocked' ? (problem.by ? { by: problem.by } : {}) : undefined
        },
      }),
  )
  const saving = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const lock = useSyncExternalStore(keeper.subscribe, keeper.snapshot)

  /** Shows the file as the server has it, whatever was typed here. */
  const reload = async () => {
    autosave.open(await client.fetchQuery(fileQuery(draft, file)))
    setEpoch((before) => before + 1)
  }

  /** Puts a whole text in the place of what is there, such as an older revision. */
  const replace = (content: string) => {
    autosave.change(content)
    setEpoch((before) => before + 1)
    return autosave.flush()
  }

  const give = async () => {
    if (await autosave.flush()) await keeper.give()
  }

  useEffect(() => {
    if (!writable) return
    here.start()
    void keeper.start()
    return () => {
      here.stop()
      autosave.stop()
      void autosave.flush().then(keeper.stop)
    }
  }, [autosave, keeper, here, writable])

  // Whoever was here before may have written: what I see must be what I change.
  const won = useEffectEvent(() => void reload())
  useEffect(() => {
    let before = unlocked.state
    const unsubscribe = keeper.subscribe(() => {
      const { state } = keeper.snapshot()
      if (before === 'theirs' && state === 'mine') won()
      before = state
    })
    return () => void unsubscribe()
  }, [keeper])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.snapshot().state !== 'saved') event.preventDefault()
    }
    const leave = () => {
      if (keeper.snapshot().state === 'mine') giveLockOnTheWayOut(draft, file)
    }
    addEventListener('beforeunload', warn)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('beforeunload', warn)
      removeEventListener('pagehide', leave)
    }
  }, [autosave, draft, file, keeper])

  return { epoch, saving, lock, autosave, keeper, reload, replace, give }
}

export type FileSession = ReturnType<typeof useFileSession>
