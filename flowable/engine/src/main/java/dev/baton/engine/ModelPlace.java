package dev.baton.engine;

/** Element that is being read, within those around it. {@code name} is that of the table; null for an element of another vendor. */
record ModelPlace(ModelPlace outer, String name, String id) {

    static final ModelPlace OUTSIDE = new ModelPlace(null, null, "");

    /** The element that an extension belongs to. */
    String owner() {
        for (ModelPlace place = outer; place != null; place = place.outer()) {
            if (place.name() != null && !place.name().equals("extensionElements")) {
                return place.name();
            }
        }
        return "";
    }
}
