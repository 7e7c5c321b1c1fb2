"""A web page in, plain article text out: what a reader would copy by hand, without menus and banners."""
