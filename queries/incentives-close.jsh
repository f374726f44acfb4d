// Performance incentives whose threshold is close: above what was reached, but by no more than some percent.
// args: thresholdType=TOTAL_SALES_AMOUNT reached=90000 percent=25
String thresholdType = args.size() > 0 ? args.get(0) : "TOTAL_SALES_AMOUNT";
double reached = args.size() > 1 ? Double.parseDouble(args.get(1)) : 90_000;
double percent = args.size() > 2 ? Double.parseDouble(args.get(2)) : 25;

Table all = incentives().status(ACTIVE).table();
DoubleColumn threshold = all.doubleColumn("thresholdValue");
Table close = all.where(all.stringColumn("thresholdType").isEqualTo(thresholdType)
    .and(threshold.isGreaterThan(reached))
    .and(threshold.isLessThanOrEqualTo(reached * (1 + percent / 100))));
display(close.sortOn("thresholdValue"));
