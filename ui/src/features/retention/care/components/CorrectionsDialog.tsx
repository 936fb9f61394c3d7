import { NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { FormDialog } from '@/shared/ui/FormDialog'
import { toast } from '@/shared/ui/toast'
import { useCorrectionPreview, useOpenCorrections, type MapFilter, type Zone } from '../api/care'

/** What corrections for a zone would come to, and the button that begins them. */
export function CorrectionsDialog({ zone, filter, onClose }: { zone: Zone; filter: MapFilter; onClose: () => void }) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const [limit, setLimit] = useState(100)
  const [perWeek, setPerWeek] = useState(10)
  const preview = useCorrectionPreview(zone, filter, limit, perWeek)
  const open = useOpenCorrections()
  const found = preview.data
  return (
    <FormDialog
      title={t('corrections.title', { zone: t(`zone.${zone}`) })}
      submit={t('corrections.open')}
      onClose={onClose}
      onSubmit={() =>
        open.mutate(
          { body: { zone, owner: filter.owner ?? null, tier: filter.tier ?? null, team: filter.team ?? null, limit, perRepAndWeek: perWeek } },
          {
            onSuccess: (done) => {
              toast(t('corrections.opened', { count: done.corrections }))
              onClose()
            },
          },
        )
      }
      pending={open.isPending}
      disabled={!found?.corrections}
      error={open.error ?? preview.error}
    >
      <NumberInput label={t('corrections.limit')} min={1} max={500} clampBehavior="strict" value={limit} onChange={(value) => setLimit(Number(value) || 0)} />
      <NumberInput
        label={t('corrections.perRepAndWeek')}
        min={1}
        max={50}
        clampBehavior="strict"
        value={perWeek}
        onChange={(value) => setPerWeek(Number(value) || 0)}
      />
      {found && (
        <Stack gap={4} aria-live="polite">
          <Text fw={600}>
            {t('corrections.preview', {
              corrections: format.number(found.corrections),
              matching: format.number(found.matching),
              contacts: format.number(found.contacts),
              tasks: format.number(found.tasks),
            })}
          </Text>
          {found.overLimit > 0 && <Text size="sm">{t('corrections.overLimit', { customers: format.number(found.overLimit) })}</Text>}
          {found.alreadyOpen > 0 && <Text size="sm">{t('corrections.alreadyOpen', { customers: format.number(found.alreadyOpen) })}</Text>}
          {found.withoutOwner > 0 && <Text size="sm">{t('corrections.withoutOwner', { customers: format.number(found.withoutOwner) })}</Text>}
        </Stack>
      )}
    </FormDialog>
  )
}
