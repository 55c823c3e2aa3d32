package org.mingjian.check;

import java.util.Comparator;
import org.mingjian.document.Place;

/** The order of places in a file, from its beginning. */
final class PlaceOrder implements Comparator<Place> {

  static final PlaceOrder INSTANCE = new PlaceOrder();

  private PlaceOrder() {}

  @Override
  public int compare(Place one, Place other) {
    double[] a = key(one);
    double[] b = key(other);
    for (int i = 0; i < a.length; i++) {
      int order = Double.compare(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return String.valueOf(one).compareTo(String.valueOf(other));
  }

  private static double[] key(Place place) {
    if (place instanceof Place.Line line) {
      return new double[] {0, line.line(), line.from(), 0};
    }
    if (place instanceof Place.Page page) {
      return new double[] {0, page.page(), page.box().top(), page.box().left()};
    }
    if (place instanceof Place.Element element) {
      return new double[] {0, element.element(), element.row(), element.column()};
    }
    if (place instanceof Place.InFile inFile) {
      double[] key = key(inFile.place());
      key[0] = inFile.file();
      return key;
    }
    return new double[4];
  }
}
