import { Alert, Button, Group, List, Stack, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconRocket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/shared/api/problem'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useOpen } from '@/shared/ui/AppLink'
import { useAskForTable, type Check, type Column, type Rule, type Table } from '../api/whatIf'
import { useDifferenceText, useFindingText } from './texts'

/** What is wrong with the table as such; what is wrong with a rule stands beside the rule. */
export function Findings({ check, inputs }: { check: Check; inputs: Column[] }) {
  const { t } = useTranslation('whatif')
  const text = useFindingText(inputs)
  const ofTable = check.findings.filter(({ rule }) => rule === 0)
  if (ofTable.length === 0 && check.causes.length === 0) return null
  const stops = check.causes.length > 0 || ofTable.some((finding) => finding.stops)
  return (
    <Alert color={stops ? 'red' : 'marmalade'} icon={<IconAlertTriangle />} title={t(stops ? 'finding.stops' : 'finding.title')} mt="sm">
      <List size="sm">
        {ofTable.map((finding) => (
          <List.Item key={finding.code + finding.column + finding.text}>{text(finding)}</List.Item>
        ))}
        {check.causes.map((cause) => (
          <List.Item key={cause}>{cause}</List.Item>
        ))}
      </List>
    </Alert>
  )
}

interface ReleasePanelProps {
  table: Table
  rules: Rule[]
  check: Check
}

/** What is otherwise, why, and the button that asks to put it in force. */
export function ReleasePanel({ table, rules, check }: ReleasePanelProps) {
  const { t } = useTranslation('whatif')
  const difference = useDifferenceText()
  const [reason, setReason] = useState('')
  const ask = useAskForTable()
  const open = useOpen()
  const send = () =>
    ask.mutate(
      {
        params: { path: { decision: table.decision } },
        body: { table: { rules, dmn: null }, reason, release: table.release },
      },
      {
        onSuccess: ({ request }) => {
          toast(t('release.done'))
          open(`/studio/release-requests/${request}`)
        },
      },
    )
  return (
    <Panel title={t('release.title')}>
      <Stack gap="sm">
        <List size="sm">
          {check.differences.map((each, index) => (
            <List.Item key={index}>{difference(each)}</List.Item>
          ))}
        </List>
        {check.broken.length > 0 && (
          <Alert color="red" icon={<IconAlertTriangle />} title={t('release.broken')}>
            {check.broken.map(({ name }) => name).join(', ')}
          </Alert>
        )}
        <Textarea
          label={t('release.reason')}
          description={t('release.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          required
        />
        {ask.error != null && <ProblemAlert error={ask.error} hideFields />}
        {ask.error != null && asProblem(ask.error).causes.map((cause) => <Text key={cause} size="xs">{cause}</Text>)}
        <Group>
          <Button
            leftSection={<IconRocket size={16} />}
            disabled={!check.releasable || check.differences.length === 0 || !reason.trim()}
            loading={ask.isPending}
            onClick={send}
          >
            {t('release.send')}
          </Button>
          {!check.releasable && (
            <Text size="sm" c="dimmed">
              {t('release.stopped')}
            </Text>
          )}
        </Group>
      </Stack>
    </Panel>
  )
}
