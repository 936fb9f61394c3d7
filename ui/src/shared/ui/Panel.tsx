import { Paper, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** One thing on a page, with its heading. */
export function Panel({ title, aside, children }: { title?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="md" bg="var(--kramek-surface)" style={{ borderColor: 'var(--kramek-line)' }}>
      {title && (
        <div className="panel-head">
          <Title order={2} size="h3">
            {title}
          </Title>
          {aside}
        </div>
      )}
      {children}
    </Paper>
  )
}
