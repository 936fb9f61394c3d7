import { ActionIcon, Box, Button, Group, SegmentedControl, Skeleton, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { SearchField } from '@/shared/ui/SearchField'
import { useModels, type Kind, type Model } from '../api/drafts'
import { kindIcons } from './words'
import classes from './studio.module.css'

const KINDS: Kind[] = ['BPMN', 'DMN', 'FORM']

const plain = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()

/** What the company works by today. */
export function InForce({ onChange, onRetire }: { onChange: (model: Model) => void; onRetire: (model: Model) => void }) {
  const { t, i18n } = useTranslation('studio')
  const models = useModels()
  const [kind, setKind] = useState<Kind>('BPMN')
  const [query, setQuery] = useState<string>()
  const order = new Intl.Collator(i18n.language)
  const found = models.data
    ?.filter((model) => (query ? plain(`${model.name} ${model.file}`).includes(plain(query)) : model.kind === kind))
    .sort((one, other) => order.compare(one.name, other.name))
  return (
    <Box component="section" aria-labelledby="in-force">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="in-force">
          {t('home.inForce')}
        </Title>
        <SearchField value={query} onSearch={setQuery} label={t('home.search')} />
      </Group>
      {!query && (
        <Group mb="sm" gap="sm">
          <SegmentedControl
            value={kind}
            onChange={(chosen) => setKind(chosen as Kind)}
            aria-label={t('home.kinds')}
            data={KINDS.map((each) => ({ value: each, label: t(`kind.${each}.many`) }))}
          />
          <Text size="sm" c="dimmed">
            {t(`kind.${kind}.hint`)}
          </Text>
        </Group>
      )}
      {models.error != null && <ProblemAlert error={models.error} retry={() => void models.refetch()} />}
      {models.isPending && <Skeleton height={240} />}
      {found?.length === 0 && <Text c="dimmed">{t('home.nothingFound')}</Text>}
      {found && (
        <Stack component="ul" gap={0} className={classes.list}>
          {found.map((model) => (
            <ModelRow key={model.file} model={model} onChange={() => onChange(model)} onRetire={() => onRetire(model)} />
          ))}
        </Stack>
      )}
    </Box>
  )
}

function ModelRow({ model, onChange, onRetire }: { model: Model; onChange: () => void; onRetire: () => void }) {
  const { t } = useTranslation('studio')
  const { routesByPath } = useRouter()
  const Icon = kindIcons[model.kind]
  const isRunning = model.kind === 'BPMN' && '/studio/models/$file' in routesByPath
  return (
    <Group component="li" className={classes.row} justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <ThemeIcon variant="light" color="marmalade" size={34} aria-hidden>
          <Icon size={19} stroke={1.6} />
        </ThemeIcon>
        <div className={classes.what}>
          <Text fw={600}>
            {isRunning ? (
              <AppLink href={`/studio/models/${model.file}`} className="link">
                {model.name}
              </AppLink>
            ) : (
              model.name
            )}
          </Text>
          <Text size="xs" c="dimmed">
            {t('home.release', { number: model.release })}
          </Text>
        </div>
      </Group>
      <Group gap="xs" wrap="nowrap" flex="none">
        {model.own && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('retire.of', { name: model.name })} title={t('retire.of', { name: model.name })} onClick={onRetire}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
        <Button variant="default" size="xs" leftSection={<IconPencil size={14} />} onClick={onChange} aria-label={t('home.changeOf', { name: model.name })}>
          {t('home.change')}
        </Button>
      </Group>
    </Group>
  )
}
