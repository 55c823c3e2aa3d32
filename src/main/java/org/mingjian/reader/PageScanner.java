package org.mingjian.reader;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.mingjian.document.Box;

/**
 * Runs once through the content stream of a page and collects characters, ruling lines and the area
 * of images. Draws nothing, follows no link, opens no attachment. One instance for each page.
 */
final class PageScanner extends PDFGraphicsStreamEngine {

  /** Above the baseline, in em; below it stands the rest of the em. */
  private static final double ASCENT = 0.86;

  /** Text within this angle of a right angle, in radians, is not slanted. */
  private static final double STRAIGHT = 0.035;

  private static final int SLANTED = 4;

  /** Forms drawn within each other more often than this are a loop, or an attack. */
  private static final int MOST_FORMS = 10_000;

  private final PDPage page;
  private final int number;
  private final ReadingBudget budget;
  private final double width;
  private final double height;
  private final AffineTransform toDisplay;

  private final List<List<Glyph>> byDirection = new ArrayList<>();
  private final RulingLines lines = new RulingLines();
  private final List<Box> segments = new ArrayList<>();
  private final Map<String, List<Glyph>> drawn = new HashMap<>();
  private double imageArea;
  private long largestImage;
  private int unmapped;
  private int invisible;
  private int operators;
  private int forms;

  private Point2D current = new Point2D.Double();
  private Point2D subpathStart = new Point2D.Double();
  private Box subpath;
  private boolean curved;

  PageScanner(PDPage page, int number, ReadingBudget budget) {
    super(page);
    this.page = page;
    this.number = number;
    this.budget = budget;
    PDRectangle box = page.getCropBox();
    boolean sideways = page.getRotation() % 180 != 0;
    this.width = sideways ? box.getHeight() : box.getWidth();
    this.height = sideways ? box.getWidth() : box.getHeight();
    this.toDisplay = toDisplay(box, page.getRotation());
    for (int i = 0; i <= SLANTED; i++) {
      byDirection.add(new ArrayList<>());
    }
  }

  /** Reads the page. */
  PdfPage scan() throws IOException {
    processPage(page);
    int quadrant = 0;
    for (int i = 1; i < SLANTED; i++) {
      if (byDirection.get(i).size() > byDirection.get(quadrant).size()) {
        quadrant = i;
      }
    }
    Turn turn = new Turn(quadrant, width, height);
    List<Glyph> slanted = new ArrayList<>();
    for (int i = 0; i <= SLANTED; i++) {
      if (i != quadrant) {
        slanted.addAll(turned(byDirection.get(i), turn));
      }
    }
    double share = imageArea / Math.max(1, width * height);
    List<Glyph> straight = turned(byDirection.get(quadrant), turn);
    boolean complete = forms <= MOST_FORMS;
    return new PdfPage(
        number, turn, straight, slanted, lines.turned(turn), share, unmapped, invisible, complete);
  }

  /** Returns the number of pixels of the largest image that the page draws. */
  long largestImage() {
    return largestImage;
  }

  private static List<Glyph> turned(List<Glyph> glyphs, Turn turn) {
    if (turn.quadrant() == 0) {
      return glyphs;
    }
    List<Glyph> turned = new ArrayList<>(glyphs.size());
    for (Glyph glyph : glyphs) {
      turned.add(new Glyph(glyph.text(), turn.turn(glyph.box()), glyph.size()));
    }
    return turned;
  }

  /** Maps user space (origin below, page unrotated) to the displayed page (origin above). */
  private static AffineTransform toDisplay(PDRectangle box, int rotation) {
    double w = box.getWidth();
    double h = box.getHeight();
    AffineTransform upright =
        new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
    AffineTransform rotated =
        switch (Math.floorMod(rotation, 360)) {
          case 90 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 180 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 270 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        };
    rotated.concatenate(upright);
    return rotated;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if ((++operators & 0xff) == 0) {
      budget.checkTime();
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (++forms <= MOST_FORMS) {
      super.showForm(form);
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (++forms <= MOST_FORMS) {
      super.showTransparencyGroup(form);
    }
  }

  @Override
  protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    addGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
      throws IOException {
    addGlyph(matrix, font, code, displacement);
  }

  private void addGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    budget.countGlyph();
    String text = textOf(font, code);
    if (text.isEmpty()) {
      return;
    }
    AffineTransform transform = new AffineTransform(toDisplay);
    transform.concatenate(matrix.createAffineTransform());
    double advance = displacement.getX();
    double from = 0;
    if (advance == 0 && displacement.getY() != 0) {
      from = -0.5;
      advance = 1;
    }
    Box box = boxOf(transform, from, ASCENT - 1, from + advance, ASCENT);
    if (!onPage(box)) {
      return;
    }
    double size = Math.hypot(transform.getShearX(), transform.getScaleY());
    Glyph glyph = new Glyph(text, box, size);
    if (!glyph.isSpace() && drawnBefore(glyph)) {
      return;
    }
    boolean drawn = getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
    invisible += drawn ? 0 : 1;
    byDirection.get(direction(transform)).add(glyph);
  }

  private String textOf(PDFont font, int code) {
    String text = font.toUnicode(code);
    if (text == null && font instanceof PDSimpleFont) {
      text = String.valueOf((char) code);
    }
    if (text == null) {
      unmapped++;
      return "\uFFFD";
    }
    return folded(text);
  }

  /** Brings ligatures to letters and every kind of blank to a blank. */
  private static String folded(String text) {
    boolean ligature = false;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ligature |= c >= 0xFB00 && c <= 0xFB06;
      blank &= c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
    if (blank) {
      return text.isEmpty() ? "" : " ";
    }
    return ligature ? Normalizer.normalize(text, Normalizer.Form.NFKC) : LookAlikes.replaced(text);
  }

  private static int direction(AffineTransform transform) {
    double angle = Math.atan2(transform.getShearY(), transform.getScaleX());
    double turns = angle / (Math.PI / 2);
    long nearest = Math.round(turns);
    if (Math.abs(turns - nearest) * (Math.PI / 2) > STRAIGHT) {
      return SLANTED;
    }
    return (int) Math.floorMod(nearest, 4L);
  }

  private boolean onPage(Box box) {
    double x = (box.left() + box.right()) / 2;
    double y = (box.top() + box.bottom()) / 2;
    return x >= 0 && x <= width && y >= 0 && y <= height;
  }

  /** Bold is sometimes faked by drawing the same character again, a fraction of its width aside. */
  private boolean drawnBefore(Glyph glyph) {
    double reach = Math.max(0.3, 0.3 * (glyph.box().right() - glyph.box().left()));
    long x = (long) Math.floor(glyph.box().left() / 8);
    long y = (long) Math.floor(glyph.box().top() / 8);
    for (long i = x - 1; i <= x + 1; i++) {
      for (long j = y - 1; j <= y + 1; j++) {
        for (Glyph other : drawn.getOrDefault(glyph.text() + i + '/' + j, List.of())) {
          if (Math.abs(other.box().left() - glyph.box().left()) < reach
              && Math.abs(other.box().top() - glyph.box().top()) < reach) {
            return true;
          }
        }
      }
    }
    drawn.computeIfAbsent(glyph.text() + x + '/' + y, key -> new ArrayList<>(1)).add(glyph);
    return false;
  }

  private static Box boxOf(AffineTransform transform, double... corners) {
    double x0 = corners[0];
    double y0 = corners[1];
    double x1 = corners[2];
    double y1 = corners[3];
    double[] points = {x0, y0, x1, y0, x1, y1, x0, y1};
    transform.transform(points, 0, points, 0, 4);
    return new Box(
        Math.min(Math.min(points[0], points[2]), Math.min(points[4], points[6])),
        Math.min(Math.min(points[1], points[3]), Math.min(points[5], points[7])),
        Math.max(Math.max(points[0], points[2]), Math.max(points[4], points[6])),
        Math.max(Math.max(points[1], points[3]), Math.max(points[5], points[7])));
  }

  @Override
  public void drawImage(PDImage image) {
    AffineTransform transform = new AffineTransform(toDisplay);
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    transform.concatenate(matrix.createAffineTransform());
    Box box = boxOf(transform, 0, 0, 1, 1);
    largestImage = Math.max(largestImage, (long) image.getWidth() * image.getHeight());
    imageArea += (box.right() - box.left()) * (box.bottom() - box.top());
    lines.add(box);
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    endSubpath();
    current = new Point2D.Double(x, y);
    subpathStart = current;
  }

  @Override
  public void lineTo(float x, float y) {
    Point2D next = new Point2D.Double(x, y);
    Box segment = boxOf(toDisplay, current.getX(), current.getY(), x, y);
    addSegment(segment);
    subpath = subpath == null ? segment : subpath.union(segment);
    current = next;
  }

  private void addSegment(Box segment) {
    boolean straight =
        segment.right() - segment.left() <= 1 || segment.bottom() - segment.top() <= 1;
    if (straight && segments.size() < 400_000) {
      segments.add(segment);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    curved = true;
    current = new Point2D.Double(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    if (!current.equals(subpathStart)) {
      lineTo((float) subpathStart.getX(), (float) subpathStart.getY());
    }
  }

  /** Finished subpaths that a fill would turn into lines. */
  private final List<Box> thinSubpaths = new ArrayList<>();

  private void endSubpath() {
    if (subpath != null && !curved && thin(subpath) && thinSubpaths.size() < 400_000) {
      thinSubpaths.add(subpath);
    }
    subpath = null;
    curved = false;
  }

  private static boolean thin(Box box) {
    return Math.min(box.right() - box.left(), box.bottom() - box.top()) <= RulingLines.THICKEST;
  }

  @Override
  public void endPath() {
    endSubpath();
    segments.clear();
    thinSubpaths.clear();
  }

  @Override
  public void strokePath() {
    segments.forEach(lines::add);
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    endSubpath();
    thinSubpaths.forEach(lines::add);
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void clip(int windingRule) {
    // what is clipped away is not looked at
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // a shading is neither text nor a line
  }
}
