import { Alert, Button, Group, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core'
import { IconRocket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { DateTimePicker } from '@/shared/ui/dates'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useAskForRelease, useDraftErrors, useDraftRequests, useKpis } from '../api/releases'

/** The way of a draft to its release: why, from when, and what should become better; and what came of earlier requests. */
export function ReleaseRequestPanel({ draft }: { draft: { id: string; state: string } }) {
  const { t } = useTranslation('releases')
  const requests = useDraftRequests(draft.id)
  return (
    <Panel title={t('request.title')}>
      <Stack gap="sm">
        {requests.data?.map((request) => (
          <Text key={request.id} size="sm">
            <AppLink href={`/studio/release-requests/${request.id}`} className="link">
              {t(`state.${request.state}`)}
            </AppLink>
            {' · '}
            {request.reason}
          </Text>
        ))}
        {draft.state === 'OPEN' && <Wish draft={draft.id} />}
      </Stack>
    </Panel>
  )
}

function Wish({ draft }: { draft: string }) {
  const { t } = useTranslation('releases')
  const [reason, setReason] = useState('')
  const [effectiveAt, setEffectiveAt] = useState<string | null>(null)
  const [kpi, setKpi] = useState<string | null>(null)
  const [change, setChange] = useState<number | string>('')
  const kpis = useKpis()
  const errors = useDraftErrors(draft)
  const ask = useAskForRelease()
  const expected = kpi && typeof change === 'number' ? { kpi, change } : null
  const submit = () =>
    ask.mutate(
      {
        body: {
          draft,
          reason,
          effectiveAt: effectiveAt ? new Date(effectiveAt.replace(' ', 'T')).toISOString() : null,
          expected,
        },
      },
      { onSuccess: () => toast(t('request.asked')) },
    )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() && !ask.isPending) submit()
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('request.hint')}
        </Text>
        <Textarea
          label={t('request.reason')}
          description={t('request.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          required
        />
        <Group align="flex-start">
          <DateTimePicker
            label={t('request.effectiveAt')}
            description={t('request.effectiveHint')}
            value={effectiveAt}
            onChange={setEffectiveAt}
            clearable
            clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }}
            miw={220}
          />
          <Select
            label={t('request.kpi')}
            description={t('request.noKpi')}
            data={kpis.data?.map(({ code }) => ({ value: code, label: t(`kpi.${code}`, { defaultValue: code }) })) ?? []}
            value={kpi}
            onChange={setKpi}
            clearable
            clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }}
            miw={260}
          />
          {kpi && <NumberInput label={t('request.change')} value={change} onChange={setChange} decimalScale={2} required />}
        </Group>
        {errors !== undefined && errors > 0 && <Alert color="red">{t('request.blocked')}</Alert>}
        {ask.error != null && <ProblemAlert error={ask.error} />}
        <Group justify="flex-end">
          <Button
            type="submit"
            leftSection={<IconRocket size={16} />}
            loading={ask.isPending}
            disabled={!reason.trim() || (errors ?? 0) > 0 || (kpi !== null && expected === null)}
          >
            {t('request.ask')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
