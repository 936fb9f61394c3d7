import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '@/features/studio/components/words'
import { useOpen } from '@/shared/ui/AppLink'
import { FormDialog } from '@/shared/ui/FormDialog'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { usePassUpgrades, useTakeUpgrades, useUpgrades, type Upgrade } from '../api/releases'
import { DifferenceList } from './DifferenceList'

const colours: Record<Upgrade['state'], string> = { TAKE: 'pine', NEW: 'pine', CONFLICT: 'marmalade', GONE: 'gray' }

/** What a newer Krámek ships otherwise; the company takes what it wants, into a draft. */
export function UpgradesPanel() {
  const { t } = useTranslation('releases')
  const upgrades = useUpgrades()
  const [chosen, setChosen] = useState<string[]>([])
  const [passing, setPassing] = useState<Upgrade>()
  const take = useTakeUpgrades()
  const open = useOpen()
  const nameOf = useNameOf()
  if (!upgrades.data || upgrades.data.length === 0) return null
  return (
    <Panel title={t('upgrades.title')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('upgrades.hint')}
        </Text>
        {upgrades.data.map((upgrade) => (
          <div key={upgrade.file}>
            <Group gap="xs">
              <Checkbox
                label={nameOf(upgrade.file)}
                description={upgrade.file}
                disabled={upgrade.state === 'GONE'}
                checked={chosen.includes(upgrade.file)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(checked ? [...chosen, upgrade.file] : chosen.filter((file) => file !== upgrade.file))
                }
              />
              <Badge variant="light" color={colours[upgrade.state]} tt="none">
                {t(`upgrades.state.${upgrade.state}`)}
              </Badge>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('upgrades.passOf', { name: nameOf(upgrade.file) })}
                onClick={() => setPassing(upgrade)}
              >
                {t('upgrades.pass')}
              </Button>
            </Group>
            <Text size="xs" fw={600} mt={4}>
              {t('upgrades.theirs')}
            </Text>
            <DifferenceList differences={upgrade.theirs} most={8} />
            {upgrade.state === 'CONFLICT' && (
              <>
                <Text size="xs" fw={600} mt={4}>
                  {t('upgrades.ours')}
                </Text>
                <DifferenceList differences={upgrade.ours} most={8} />
              </>
            )}
          </div>
        ))}
        {take.error != null && <ProblemAlert error={take.error} />}
        <Group justify="flex-end">
          <Button
            variant="default"
            disabled={chosen.length === 0}
            loading={take.isPending}
            onClick={() =>
              take.mutate(
                { body: { title: t('upgrades.title'), files: chosen } },
                {
                  onSuccess: ({ id }) => {
                    toast(t('upgrades.taken'))
                    open(`/studio/drafts/${id}`)
                  },
                },
              )
            }
          >
            {t('upgrades.take')}
          </Button>
        </Group>
      </Stack>
      {passing && (
        <PassDialog
          upgrade={passing}
          onClose={() => setPassing(undefined)}
          onPassed={() => setChosen(chosen.filter((file) => file !== passing.file))}
        />
      )}
    </Panel>
  )
}

function PassDialog({ upgrade, onClose, onPassed }: { upgrade: Upgrade; onClose: () => void; onPassed: () => void }) {
  const { t } = useTranslation('releases')
  const name = useNameOf()(upgrade.file)
  const pass = usePassUpgrades()
  return (
    <FormDialog
      title={t('upgrades.passOf', { name })}
      submit={t('upgrades.pass')}
      pending={pass.isPending}
      error={pass.error}
      onClose={onClose}
      onSubmit={() =>
        pass.mutate(
          { body: { files: [upgrade.file] } },
          {
            onSuccess: () => {
              toast(t('upgrades.passed', { name }))
              onPassed()
              onClose()
            },
          },
        )
      }
    >
      <Text size="sm">{t('upgrades.passHint')}</Text>
    </FormDialog>
  )
}
