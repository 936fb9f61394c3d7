import { Text } from '@mantine/core'
import { useKpis, type Expected } from '../api/releases'
import { useResultText } from './words'

/** What was expected of a release beside what has happened. */
export function Result({ expected }: { expected: Expected | null }) {
  const kpis = useKpis()
  const result = useResultText(kpis.data)
  if (!expected) return null
  const said = result(expected)
  return (
    <Text size="sm">
      {said.kpi}: {said.expected}; {said.happened}
    </Text>
  )
}
