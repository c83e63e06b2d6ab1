'use client'

import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconKeyboard, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import type { GridJson, StatsJson } from '@/lib/wire/profile-shapes'
import { DateJump } from './date-jump'
import { DisplayMenu } from './display-menu'
import { FilterPills } from './filter-pills'
import { Filters } from './filters'
import { SearchBox } from './search-box'
import { Stats } from './stats'
import classes from './toolbar.module.css'
import type { CalendarUrlState } from './use-calendar-url'
import type { DisplayState } from './use-display'
import { ViewSwitch } from './view-switch'
import { rangeTitle } from './words'
import { ZoneNote } from './zone-note'

interface ToolbarProps {
  /** Without numbers, before any grid has come. */
  grid: Pick<GridJson, 'services' | 'staff' | 'locations' | 'can_view_all' | 'settings'> & {
    stats: StatsJson | null
  }
  address: CalendarUrlState
  display: DisplayState
  today: string
  canWrite: boolean
  searchRef: RefObject<HTMLInputElement | null>
  onStat: (which: keyof StatsJson) => void
  onHelp: () => void
  onCreate: () => void
}

/** Where in time one is, what is shown, and the way to a new booking. */
export function Toolbar({
  grid,
  address,
  display,
  today,
  canWrite,
  searchRef,
  onStat,
  onHelp,
  onCreate,
}: ToolbarProps) {
  const [words, ui] = [useTranslations('bookings'), useTranslations('ui')]
  const { url, setUrl, date, range, show, page } = address
  const isHere = range.from <= today && today <= range.to
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={ui('pages.calendar')}>
      <div className={classes.row}>
        <Button variant="default" disabled={isHere && date === today} onClick={() => show({ date: today })}>
          {words('toolbar.today')}
        </Button>
        <ActionIcon.Group className={classes.paging}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={words('toolbar.earlier')}
            onClick={() => page(-1)}
          >
            <IconChevronLeft size={18} stroke={1.8} />
          </ActionIcon>
          <ActionIcon variant="default" size={36} aria-label={words('toolbar.later')} onClick={() => page(1)}>
            <IconChevronRight size={18} stroke={1.8} />
          </ActionIcon>
        </ActionIcon.Group>
        <DateJump
          title={rangeTitle(url.view, date, range, grid.settings)}
          date={date}
          today={today}
          range={range}
          settings={grid.settings}
          onJump={(day) => show({ date: day })}
        />
        <div className={classes.grow} />
        <div className={classes.search} data-filled={url.search !== '' || undefined}>
          <SearchBox
            value={url.search}
            inputRef={searchRef}
            onSearch={(search) => setUrl({ search }, { history: 'replace' })}
          />
        </div>
        <Filters grid={grid} values={url} onChange={setUrl} />
        <DisplayMenu display={display} canPlan={canWrite && grid.can_view_all} />
        <ViewSwitch services={grid.services} view={url.view} onChange={(view) => show({ view })} />
        {canWrite && (
          <Button
            className={classes.create}
            leftSection={<IconPlus size={16} stroke={2} />}
            onClick={onCreate}
          >
            <span className={classes.createWord}>{words('new.title')}</span>
          </Button>
        )}
      </div>
      <div className={`${classes.row} ${classes.second}`}>
        {grid.stats && <Stats stats={grid.stats} onShow={onStat} />}
        <div className={classes.grow} />
        <div className={classes.pills}>
          <FilterPills grid={grid} url={url} onChange={setUrl} />
        </div>
        <ZoneNote zone={grid.settings.timezone} />
        <ActionIcon
          className={classes.desk}
          variant="subtle"
          color="gray"
          aria-label={words('help.title')}
          title={words('help.title')}
          onClick={onHelp}
        >
          <IconKeyboard size={18} stroke={1.6} />
        </ActionIcon>
      </div>
    </div>
  )
}
