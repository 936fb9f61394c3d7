import { SimpleGrid, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Pairs of a label and what is known; what is not known is left out. */
export function Facts({ facts, cols = 2 }: { facts: [label: string, value: ReactNode][]; cols?: number }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
  return (
    <SimpleGrid component="dl" cols={{ base: Math.min(cols, 2), sm: cols }} spacing="sm" verticalSpacing="sm" m={0}>
      {known.map(([label, value]) => (
        <div key={label}>
          <Text component="dt" size="xs" c="dimmed">
            {label}
          </Text>
          <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  )
}
