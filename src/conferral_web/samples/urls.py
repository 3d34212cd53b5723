"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.samples import figure_views, production_views, step_views, views

urlpatterns = [
    path("", views.samples, name="samples"),
    path("new/", views.new, name="new_sample"),
    path("receive/", views.receive, name="receive_sample"),
    path("sizes/", figure_views.sizes, name="sample_sizes"),
    path("verify/", figure_views.verify, name="verify_sample"),
    path("<uuid:draw>/", views.sample, name="sample"),
    path("<uuid:draw>/terms/", step_views.terms, name="sample_terms"),
    path("<uuid:draw>/commit/", step_views.commit, name="sample_commit"),
    path("<uuid:draw>/seed/", step_views.seed, name="sample_seed"),
    path("<uuid:draw>/run/", step_views.run, name="sample_run"),
    path("<uuid:draw>/replace/", step_views.replace, name="sample_replace"),
    path("<uuid:draw>/enlarge/", step_views.enlarge, name="sample_enlarge"),
    path("<uuid:draw>/end/", views.end, name="sample_end"),
    path("<uuid:draw>/production/", production_views.production, name="sample_production"),
    path("<uuid:draw>/production/needs/", production_views.needs, name="sample_needs"),
    path("<uuid:draw>/production/log/", production_views.log, name="sample_log"),
    path("<uuid:draw>/production/item/", production_views.item, name="sample_item"),
    path("<uuid:draw>/production/record/", production_views.tell, name="sample_tell"),
    path("<uuid:draw>/production/<str:name>", production_views.export, name="sample_export"),
    path("<uuid:draw>/estimate/", production_views.estimate, name="sample_estimate"),
    path("<uuid:draw>/results/", production_views.results, name="sample_results"),
    path("<uuid:draw>/files/<str:name>", views.file, name="sample_file"),
]
