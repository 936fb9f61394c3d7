import { ActionIcon, Group } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Drawing } from './useDrawing'

interface Zoom {
  zoom: (to?: number | 'fit-viewport', center?: 'auto') => number
}

export const fit = (viewer: Drawing['viewer']) => viewer.get<Zoom>('canvas').zoom('fit-viewport', 'auto')

interface DiagramToolsProps {
  drawing: Drawing | undefined
  children?: ReactNode
}

/** Buttons beside a drawing: nearer, further, all of it; others come between. */
export function DiagramTools({ drawing, children }: DiagramToolsProps) {
  const { t } = useTranslation()
  const zoom = (factor: number) => {
    const canvas = drawing?.viewer.get<Zoom>('canvas')
    canvas?.zoom(canvas.zoom() * factor, 'auto')
  }
  return (
    <Group gap={4} className="process-diagram-tools">
      <ActionIcon variant="default" size="sm" aria-label={t('diagram.zoomIn')} onClick={() => zoom(1.25)}>
        <IconPlus size={14} />
      </ActionIcon>
      <ActionIcon variant="default" size="sm" aria-label={t('diagram.zoomOut')} onClick={() => zoom(0.8)}>
        <IconMinus size={14} />
      </ActionIcon>
      {children}
      <ActionIcon variant="default" size="sm" aria-label={t('diagram.fit')} onClick={() => drawing && fit(drawing.viewer)}>
        <IconMaximize size={14} />
      </ActionIcon>
    </Group>
  )
}
