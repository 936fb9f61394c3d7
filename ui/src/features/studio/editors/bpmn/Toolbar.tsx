import { ActionIcon, Button, Divider, Group } from '@mantine/core'
import {
  IconArrowBackUp, IconArrowForwardUp, IconArrowsHorizontal, IconLassoPolygon, IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand, IconMaximize, IconMinus, IconPlayerPlay, IconPlayerStop, IconPlus, IconSearch,
} from '@tabler/icons-react'
import type { ComponentType, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from './modeler'
import { service } from './services'
import { show } from './useEditor'

interface ToolbarProps {
  editor: Editor | undefined
  readOnly: boolean
  simulating: boolean
  onSimulate: (on: boolean) => void
  panel: boolean
  onPanel: (open: boolean) => void
}

/** Drawing without the mouse wheel and without shortcuts: undo, zoom, search, room, selection, a trial run with tokens. */
export function Toolbar({ editor, readOnly, simulating, onSimulate, panel, onPanel }: ToolbarProps) {
  const { t } = useTranslation('studio')
  const zoom = (factor: number) => {
    const canvas = editor && service(editor, 'canvas')
    canvas?.zoom(canvas.zoom() * factor, 'auto')
  }
  const stack = editor && !readOnly ? service(editor, 'commandStack') : undefined
  const start = (tool: string) => (event: MouseEvent) => editor?.get<{ activateSelection: (event: unknown) => void }>(tool).activateSelection(event.nativeEvent)
  return (
    <Group gap={4} role="toolbar" aria-label={t('bpmn.tools.title')}>
      {!readOnly && !simulating && (
        <>
          <Tool icon={IconArrowBackUp} label={t('bpmn.tools.undo')} disabled={!stack?.canUndo()} onClick={() => stack?.undo()} />
          <Tool icon={IconArrowForwardUp} label={t('bpmn.tools.redo')} disabled={!stack?.canRedo()} onClick={() => stack?.redo()} />
          <Divider orientation="vertical" />
          <Tool icon={IconLassoPolygon} label={t('bpmn.tools.lasso')} onClick={start('lassoTool')} />
          <Tool icon={IconArrowsHorizontal} label={t('bpmn.tools.space')} onClick={start('spaceTool')} />
          <Divider orientation="vertical" />
        </>
      )}
      {!simulating && (
        <>
          <Tool icon={IconPlus} label={t('bpmn.tools.zoomIn')} onClick={() => zoom(1.25)} />
          <Tool icon={IconMinus} label={t('bpmn.tools.zoomOut')} onClick={() => zoom(0.8)} />
          <Tool icon={IconMaximize} label={t('bpmn.tools.fit')} onClick={() => editor && show(editor)} />
          <Tool icon={IconSearch} label={t('bpmn.tools.search')} onClick={() => editor && service(editor, 'searchPad').toggle()} />
        </>
      )}
      <Button
        size="compact-sm"
        variant={simulating ? 'filled' : 'default'}
        leftSection={simulating ? <IconPlayerStop size={14} /> : <IconPlayerPlay size={14} />}
        aria-pressed={simulating}
        disabled={!editor}
        onClick={() => onSimulate(!simulating)}
      >
        {t(simulating ? 'bpmn.tools.stop' : 'bpmn.tools.simulate')}
      </Button>
      {!simulating && (
        <Button
          size="compact-sm"
          variant="default"
          ml="auto"
          leftSection={panel ? <IconLayoutSidebarRightCollapse size={14} /> : <IconLayoutSidebarRightExpand size={14} />}
          aria-pressed={panel}
          onClick={() => onPanel(!panel)}
        >
          {t('bpmn.panel')}
        </Button>
      )}
    </Group>
  )
}

interface ToolProps {
  icon: ComponentType<{ size: number }>
  label: string
  disabled?: boolean
  onClick: (event: MouseEvent) => void
}

function Tool({ icon: Icon, label, disabled, onClick }: ToolProps) {
  return (
    <ActionIcon variant="default" size="md" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon size={16} />
    </ActionIcon>
  )
}
