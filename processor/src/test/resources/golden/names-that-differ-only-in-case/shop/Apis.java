package shop;

import dev.topaz.runtime.TopApis;

@TopApis({"demo.fold.get", "demo.coupontemplate.get", "demo.coupon.template.get"})
interface Apis {}
