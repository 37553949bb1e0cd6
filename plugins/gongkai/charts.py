"""Charts of months: numbers for the drawings, which a template turns into SVG.

All positions across are in per cent of the chart, so that a drawing fits every width; all
heights are in pixels. Nothing here reads the clock: the archive's last month is handed in.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from gongkai import dates, permalinks
from gongkai.views import Bar, MonthCell, MonthChart, Span, Tick, YearRow

Texts = Callable[[str], str]

MONTHS_WIDTH = 95.0
"""Per cent of the chart that the months fill; the numbers of the gridlines stand in the rest."""
BAR_SHARE = 0.72
"""Part of its month that a bar fills: neighbours stay apart, a month alone is no thin line."""
PLOT_HEIGHT = 150
"""Height of the highest bar in pixels."""
SPARK_HEIGHT = 24
"""Height of the highest bar of a sparkline in pixels: one row of a list."""
LEAST_HEIGHT = 2
"""Height in pixels below which a bar could not be seen beside a very high one."""
LABEL_STEP = 1.3
"""Per cent of the chart that a character of a label takes: 13 px of a page's 1026 px of months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time to draw above the bars. The times are ISO dates; *end* "" is unknown.

    *seen* is the last day that is attested where the end is unknown: the line is solid up to it.
    """

    label: str
    start: str
    end: str = ""
    seen: str = ""


def month_grid(published: Iterable[str]) -> tuple[YearRow, ...]:
    """Return the months of all years that have articles, newest year first.

    *published* holds the ISO date of each article, "" for an unknown one, which is left out.
    """
    counts = count_months(published)
    most = max(counts.values(), default=0)
    years = sorted({int(month[:4]) for month in counts}, reverse=True)
    return tuple(_year_row(year, counts, most) for year in years)


def _year_row(year: int, counts: Counter[str], most: int) -> YearRow:
    cells = []
    for month in range(1, 13):
        count = counts[f"{year:04d}-{month:02d}"]
        url = permalinks.month(year, month) if count else ""
        cells.append(MonthCell(month=month, count=count, url=url, share=count / most))
    return YearRow(
        year=year,
        count=sum(cell.count for cell in cells),
        url=permalinks.year(year),
        months=tuple(cells),
    )


def count_months(published: Iterable[str]) -> Counter[str]:
    """Return how many of the ISO dates lie in each month, by ``YYYY-MM``; "" is left out."""
    return Counter(month for date in published if (month := dates.month(date)))


def first_and_last(published: Iterable[str]) -> tuple[str, str]:
    """Return the months of the oldest and the newest of the ISO dates, ("", "") without any."""
    months = count_months(published)
    return min(months, default=""), max(months, default="")


def month_chart(
    published: Iterable[str],
    *,
    first: str,
    last: str,
    title: str,
    description: str,
    periods: Sequence[Period] = (),
) -> MonthChart:
    """Return the chart of the articles *published* on the given ISO dates.

    *first* and *last* are the months of the archive's oldest and newest article; the axis
    runs from one to the other. The last month is not over yet, so it is drawn hollow.
    """
    every = list(published)
    counts = count_months(every)
    most = max(counts.values(), default=0)
    axis = _Axis(first, last)
    return MonthChart(
        title=title,
        description=description,
        maximum=most,
        bars=_bars(counts, axis, most, PLOT_HEIGHT),
        ticks=axis.ticks(),
        spans=_in_lanes(
            _span(number, period, axis) for number, period in enumerate(periods, 1) if period.start
        ),
        table=month_grid(every),
    )


def sparkline(published: Iterable[str], *, first: str, last: str) -> tuple[Bar, ...]:
    """Return the bars of a small chart, scaled to its own highest month."""
    counts = count_months(published)
    return _bars(counts, _Axis(first, last), max(counts.values(), default=0), SPARK_HEIGHT)


def _bars(counts: Counter[str], axis: "_Axis", most: int, height: int) -> tuple[Bar, ...]:
    """Return a bar a month that has articles; the earliest of the highest carries its number."""
    top = min((month for month in counts if counts[month] == most), default="")
    width = axis.step * BAR_SHARE
    return tuple(
        Bar(
            label=month,
            count=counts[month],
            x=round(axis.left(month) + (axis.step - width) / 2, 3),
            width=round(width, 3),
            height=max(LEAST_HEIGHT, round(height * counts[month] / most)),
            running=month == axis.last,
            top=month == top,
        )
        for month in sorted(counts)
        if axis.holds(month)
    )


def _span(number: int, period: Period, axis: "_Axis") -> Span:
    end = period.end or period.seen
    return Span(
        number=number,
        label=period.label,
        x1=round(axis.place(period.start), 3),
        x2=round(axis.place(end) if end else MONTHS_WIDTH, 3),
        open_end=not period.end,
    )


def _in_lanes(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return *spans* with lanes such that in one lane neither lines nor labels lie on each other."""
    reached: list[float] = []
    placed = []
    for span in spans:
        lane = next((lane for lane, x in enumerate(reached) if x <= span.x1), len(reached))
        line = MONTHS_WIDTH if span.open_end else span.x2
        reached[lane : lane + 1] = [max(line, span.x1 + LABEL_STEP * (len(span.label) + 2))]
        placed.append(replace(span, lane=lane))
    return tuple(placed)


class _Axis:
    """The months from *first* to *last* across the chart."""

    def __init__(self, first: str, last: str) -> None:
        self.first, self.last = first, last
        months = _number(last) - _number(first) + 1 if first and last else 1
        self.step = MONTHS_WIDTH / max(months, 1)

    def holds(self, month: str) -> bool:
        """Whether *month* lies on the axis."""
        return self.first <= month <= self.last

    def left(self, month: str) -> float:
        """Return where *month* begins, in per cent."""
        return (_number(month) - _number(self.first)) * self.step

    def place(self, date: str) -> float:
        """Return where an ISO date lies, in per cent; a month without a day counts from its start."""
        month = min(max(dates.month(date), self.first), self.last)
        part = (int(date[8:10]) - 1) / 31 if len(date) >= 10 and month == dates.month(date) else 0.0
        return self.left(month) + part * self.step

    def ticks(self) -> tuple[Tick, ...]:
        """Return a line at the start of the axis and at each January, labelled with the year."""
        if not self.first:
            return ()
        years = range(int(self.first[:4]) + 1, int(self.last[:4]) + 1)
        starts = [Tick(label=self.first[:4], x=0.0)]
        return (*starts, *(Tick(label=f"{y}", x=round(self.left(f"{y:04d}-01"), 3)) for y in years))


def _number(month: str) -> int:
    """Return ``YYYY-MM`` as a count of months, so that months can be subtracted."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1
