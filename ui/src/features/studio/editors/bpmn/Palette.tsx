import { Button, Stack, Text, UnstyledButton } from '@mantine/core'
import {
  IconArrowsSplit2, IconCalendarPlus, IconCircle, IconCircleFilled, IconClockHour4, IconColumns3, IconCube, IconDownload, IconGitFork, IconHeartHandshake,
  IconHourglass, IconMail, IconMessage, IconSitemap, IconStairsUp, IconTableOptions, IconUserCheck, IconUserQuestion, IconChecklist,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { save } from '@/shared/files'
import type { Language } from '@/shared/i18n'
import type { ServedBlock } from './blocks/served'
import type { Block, Icon } from './blocks/types'
import { elementTemplates } from './templates'
import classes from './BpmnEditor.module.css'

const ICONS: Record<Icon, ComponentType<{ size: number; stroke?: number }>> = {
  qualify: IconUserQuestion,
  stage: IconColumns3,
  approval: IconChecklist,
  decision: IconTableOptions,
  escalation: IconStairsUp,
  wait: IconClockHour4,
  process: IconSitemap,
  task: IconUserCheck,
  question: IconGitFork,
  parallel: IconArrowsSplit2,
  start: IconCircle,
  end: IconCircleFilled,
  block: IconCube,
  mail: IconMail,
  tell: IconMessage,
  activity: IconCalendarPlus,
  retention: IconHeartHandshake,
  customer: IconHourglass,
}

export const DRAGGED = 'application/x-kramek-block'

interface PaletteProps {
  blocks: Block[]
  served: ServedBlock[]
  language: Language
  onPlace: (block: Block) => void
}

/** What a model is built of, in words. A click places a block where it makes sense; it can also be dragged. */
export function Palette({ blocks, served, language, onPlace }: PaletteProps) {
  const { t } = useTranslation('studio')
  const groups = (['sales', 'work', 'flow', 'steps'] as const).filter((group) => blocks.some((block) => block.group === group))
  return (
    <div className={classes.palette}>
      <Stack gap={2} role="group" aria-label={t('bpmn.palette.title')}>
        {groups.map((group) => (
          <Stack key={group} gap={2} role="group" aria-label={t(`bpmn.palette.${group}`)}>
            <Text size="xs" c="dimmed" fw={600} mt={6} px={6} className={classes.words}>
              {t(`bpmn.palette.${group}`)}
            </Text>
            {blocks
              .filter((block) => block.group === group)
              .map((block) => (
                <Entry key={block.id} block={block} language={language} onPlace={onPlace} />
              ))}
          </Stack>
        ))}
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          mt="sm"
          className={classes.words}
          leftSection={<IconDownload size={14} />}
          onClick={() => save('kramek.json', 'application/json', JSON.stringify(elementTemplates(served), null, 2))}
          title={t('bpmn.palette.templatesHint')}
        >
          {t('bpmn.palette.templates')}
        </Button>
      </Stack>
    </div>
  )
}

function Entry({ block, language, onPlace }: { block: Block; language: Language; onPlace: (block: Block) => void }) {
  const Icon = ICONS[block.icon]
  return (
    <UnstyledButton
      className={classes.block}
      title={block.hint[language]}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, block.id)
        event.dataTransfer.effectAllowed = 'copy'
      }}
      onClick={() => onPlace(block)}
    >
      <Icon size={18} stroke={1.6} />
      <span className={classes.words}>{block.name[language]}</span>
    </UnstyledButton>
  )
}
