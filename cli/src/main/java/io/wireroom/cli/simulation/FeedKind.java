package io.wireroom.cli.simulation;

/** Makes of feeds as desks follow them. The shares add up to 100. */
enum FeedKind {
  /** All day, little at night, and once a day more than ten within half an hour. */
  NEWS_DESK(12, 25, 100, 30, 60, Hours.DAY, 1, 12, 30),
  /** Around the clock, a lot. */
  AGENCY(2, 200, 400, 60, 120, Hours.ALL, 1, 20, 30),
  /** A few in office hours. */
  DAILY(33, 0.7, 6, 10, 25, Hours.OFFICE, 0, 0, 0),
  /** An issue a week, all at once, and now and then one ahead of print. */
  WEEKLY_JOURNAL(20, 0.2, 0.8, 40, 60, Hours.OFFICE, 1 / 7.0, 18, 60),
  /** An issue a month, within minutes. */
  MONTHLY_JOURNAL(10, 0.05, 0.3, 60, 100, Hours.OFFICE, 1 / 30.0, 30, 10),
  /** Many, but nothing for half of the day. */
  NIGHT_PAUSE(8, 10, 30, 20, 30, Hours.HALF, 0, 0, 0),
  /** Shows so few entries that they are soon gone, and sends some together. */
  SMALL_WINDOW(5, 5, 20, 5, 10, Hours.DAY, 0.5, 3, 20),
  /** As good as dead. */
  SILENT(10, 0, 0.05, 10, 20, Hours.ALL, 0, 0, 0);

  /** Share of all feeds, percent. */
  final int share;

  /** Entries a day, apart from bursts: from and to, log-uniform between them. */
  final double least;

  final double most;

  /** Entries shown: from and to. */
  final int leastShown;

  final int mostShown;

  final Hours hours;

  /** Bursts a day. */
  final double bursts;

  /** Entries of a burst, on average; at least two thirds of it, at most four thirds. */
  final int burstSize;

  /** How long a burst takes, minutes. */
  final int burstMinutes;

  FeedKind(
      int share,
      double least,
      double most,
      int leastShown,
      int mostShown,
      Hours hours,
      double bursts,
      int burstSize,
      int burstMinutes) {
    this.share = share;
    this.least = least;
    this.most = most;
    this.leastShown = leastShown;
    this.mostShown = mostShown;
    this.hours = hours;
    this.bursts = bursts;
    this.burstSize = burstSize;
    this.burstMinutes = burstMinutes;
  }

  /** Returns the kind of the feed at a percentage, 0 to 99. */
  static FeedKind at(int percent) {
    int left = percent;
    for (FeedKind kind : values()) {
      left -= kind.share;
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalArgumentException(percent + " is no percentage");
  }

  /** When in the day entries come: weight of each hour of the publisher's own clock. */
  enum Hours {
    ALL {
      @Override
      double weight(int hour) {
        return 1;
      }
    },
    DAY {
      @Override
      double weight(int hour) {
        return hour >= 7 && hour < 22 ? 1 : 0.1;
      }
    },
    OFFICE {
      @Override
      double weight(int hour) {
        return hour >= 8 && hour < 18 ? 1 : 0.03;
      }
    },
    HALF {
      @Override
      double weight(int hour) {
        return hour >= 8 && hour < 20 ? 1 : 0;
      }
    };

    abstract double weight(int hour);

    /** Sum over the day. */
    double whole() {
      double sum = 0;
      for (int hour = 0; hour < 24; hour++) {
        sum += weight(hour);
      }
      return sum;
    }
  }
}
