package org.mingjian.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Run;
import org.mingjian.document.Table;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Reconciliation;

/**
 * Where on the page the places of a document are: finds the words for every printed figure and for
 * every location of a finding, marks them, and knows the identifier by which to jump to them. Time
 * and memory grow with the document and its findings. Not thread-safe.
 */
final class DocumentMap {

  private record Stretch(MarkedText text, int from, int to) {}

  private final String prefix;
  private final Map<Integer, List<MarkedText>> texts = new HashMap<>();
  private final Map<Place, List<Stretch>> stretches = new HashMap<>();
  private final TreeMap<Integer, List<Map.Entry<Place, Stretch>>> nearby = new TreeMap<>();
  private final Map<Integer, String> figureIds = new HashMap<>();
  private final Map<Location, Integer> figuresByLocation = new HashMap<>();
  private final Map<Integer, MarkedText> figureTexts = new HashMap<>();
  private final List<List<String>> findingIds = new ArrayList<>();
  private int quotes;

  /**
   * Maps a judged document.
   *
   * @param prefix of all identifiers of this document on the page
   */
  DocumentMap(Assessment assessment, String prefix) {
    this.prefix = prefix;
    index(assessment.disclosure().document());
    assessment.ledger().states().forEach(this::markFigure);
    for (Reconciliation reconciliation : assessment.reconciliations()) {
      for (Figure figure : reconciliation.figures()) {
        referToUnprinted(figure);
      }
    }
    for (Finding finding : assessment.findings()) {
      markFinding(finding);
    }
  }

  private void index(Document document) {
    List<Block> blocks = document.blocks();
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      String id = prefix + "b" + b;
      if (block instanceof Table table) {
        List<MarkedText> cells = new ArrayList<>(table.cells().size());
        for (Cell cell : table.cells()) {
          MarkedText text = new MarkedText(cell.text(), id + "c" + cells.size());
          cells.add(text);
          add(cell.place(), new Stretch(text, 0, cell.text().length()));
        }
        texts.put(b, cells);
      } else if (block instanceof Paragraph paragraph) {
        MarkedText text = new MarkedText(paragraph.text(), id);
        texts.put(b, List.of(text));
        for (Run run : paragraph.runs()) {
          add(run.place(), new Stretch(text, run.start(), run.end()));
        }
      } else if (block instanceof Furniture furniture) {
        addWhole(b, furniture.text(), id, furniture.place());
      } else if (block instanceof Placeholder placeholder) {
        addWhole(b, placeholder.text(), id, placeholder.place());
      }
    }
  }

  private void addWhole(int block, String words, String id, Place place) {
    MarkedText text = new MarkedText(words, id);
    texts.put(block, List.of(text));
    add(place, new Stretch(text, 0, words.length()));
  }

  private void add(Place place, Stretch stretch) {
    stretches.computeIfAbsent(place, key -> new ArrayList<>(1)).add(stretch);
    nearby
        .computeIfAbsent(position(place), key -> new ArrayList<>())
        .add(Map.entry(place, stretch));
  }

  /** Returns page, line or element: what comes next to an exact place. */
  private static int position(Place place) {
    if (place instanceof Place.Line line) {
      return line.line();
    }
    if (place instanceof Place.Page page) {
      return page.page();
    }
    return place instanceof Place.Element element ? element.element() : 0;
  }

  private void markFigure(Figure figure, Ledger.State state) {
    Location location = figure.location();
    if (location == null) {
      return;
    }
    figuresByLocation.putIfAbsent(location, figure.id());
    if (location.quote() == null || location.quote().isBlank()) {
      return;
    }
    for (Stretch stretch : at(location.place())) {
      String id =
          stretch.text.markFigure(
              figure.id(),
              state,
              location.quote(),
              location.context(),
              stretch.from,
              stretch.to,
              prefix + "f" + figure.id());
      if (id != null) {
        figureIds.put(figure.id(), id);
        figureTexts.put(figure.id(), stretch.text);
        return;
      }
    }
    refer(figure);
  }

  /** Makes the cell of a figure that is not printed one to jump to. */
  private void referToUnprinted(Figure figure) {
    if (figure.location() != null && !figureIds.containsKey(figure.id())) {
      refer(figure);
    }
  }

  private void refer(Figure figure) {
    Stretch stretch = nearest(figure.location());
    if (stretch != null) {
      figureIds.put(figure.id(), stretch.text.refer());
      figureTexts.put(figure.id(), stretch.text);
    }
  }

  private void markFinding(Finding finding) {
    int number = findingIds.size() + 1;
    List<String> ids = new ArrayList<>();
    for (Location location : finding.locations()) {
      ids.add(mark(finding, number, location));
    }
    findingIds.add(ids);
  }

  private String mark(Finding finding, int number, Location location) {
    Integer figure = figuresByLocation.get(location);
    if (figure != null && figureTexts.containsKey(figure)) {
      figureTexts.get(figure).badgeFigure(figureIds.get(figure), number, finding.severity());
      return figureIds.get(figure);
    }
    Stretch stretch = nearest(location);
    return stretch == null
        ? null
        : stretch.text.markQuote(
            finding.severity(), location.quote(), number, prefix + "q" + ++quotes);
  }

  private List<Stretch> at(Place place) {
    return place == null ? List.of() : stretches.getOrDefault(place, List.of());
  }

  /** Returns the words at a location, else those that come nearest; null for an empty document. */
  private Stretch nearest(Location location) {
    List<Stretch> exact = at(location.place());
    for (Stretch stretch : exact) {
      if (location.quote() != null && stretch.text.text().contains(location.quote())) {
        return stretch;
      }
    }
    if (!exact.isEmpty()) {
      return exact.get(0);
    }
    if (location.place() == null) {
      return null;
    }
    Map.Entry<Integer, List<Map.Entry<Place, Stretch>>> around =
        nearby.floorEntry(position(location.place()));
    around = around == null ? nearby.firstEntry() : around;
    return around == null ? null : nearest(location.place(), around.getValue());
  }

  private static Stretch nearest(Place place, List<Map.Entry<Place, Stretch>> candidates) {
    Map.Entry<Place, Stretch> best = candidates.get(0);
    for (Map.Entry<Place, Stretch> candidate : candidates) {
      if (distance(place, candidate.getKey()) < distance(place, best.getKey())) {
        best = candidate;
      }
    }
    return best.getValue();
  }

  private static double distance(Place one, Place other) {
    if (one instanceof Place.Page a && other instanceof Place.Page b) {
      return Math.abs(a.page() - b.page()) * 10_000d
          + Math.abs(a.box().top() - b.box().top())
          + Math.abs(a.box().left() - b.box().left()) / 10;
    }
    if (one instanceof Place.Line a && other instanceof Place.Line b) {
      return Math.abs(a.line() - b.line()) * 10_000d + Math.abs(a.from() - b.from());
    }
    return one.equals(other) ? 0 : 1;
  }

  /** Returns the identifier by which to jump to any other location, or null. */
  String refer(Location location) {
    Stretch stretch = nearest(location);
    return stretch == null ? null : stretch.text.refer();
  }

  /** Returns the words of a block, for a table those of its cells in order. */
  List<MarkedText> texts(int block) {
    return texts.get(block);
  }

  /** Returns the identifier by which to jump to a figure, or null. */
  String figureId(Figure figure) {
    return figureIds.get(figure.id());
  }

  /** Returns the identifier by which to jump to a location of a finding, or null. */
  String locationId(int finding, int location) {
    return findingIds.get(finding).get(location);
  }

  /** Returns the prefix of all identifiers of this document. */
  String prefix() {
    return prefix;
  }
}
